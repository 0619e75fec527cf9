export const id = 272;
export const ids = [272];
export const modules = {

/***/ 92272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workInThread: () => (/* binding */ workInThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _http_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26905);
/* harmony import */ var _journey_compile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60807);
/* harmony import */ var _monotonic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35120);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90960);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94283);
/* harmony import */ var _tickets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19905);







/** Carries out a share of a run, if this is a thread that was started for it. */
function workInThread() {
    const start = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort !== null && isStart(start))
        new Thread(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort, start).listen();
}
function isStart(data) {
    return typeof data === 'object' && data !== null && 'kind' in data && data.kind === _thread_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .THREAD_KIND */ .Y;
}
class Thread {
    #port;
    #start;
    #program;
    #share = null;
    constructor(port, start) {
        this.#port = port;
        this.#start = start;
        this.#program = (0,_journey_compile_js__WEBPACK_IMPORTED_MODULE_2__/* .compileProgram */ .K)(start.plan);
    }
    listen() {
        this.#port.on('message', (message) => {
            this.#take(message).catch((error) => {
                this.#send({ type: 'crashed', error });
            });
        });
        this.#send({ type: 'ready' });
    }
    async #take(message) {
        switch (message.type) {
            case 'begin':
                this.#share = this.#create((0,_monotonic_js__WEBPACK_IMPORTED_MODULE_5__/* .localTime */ .H)(message.origin));
                this.#share.begin();
                return;
            case 'halt': {
                this.#share ??= this.#create(performance.now());
                const result = await this.#share.halt(message.halt);
                this.#send({ type: 'result', result, exhausted: this.#program.exhaustedData() });
                return;
            }
            case 'cut-short':
                this.#share?.cutShort();
                return;
            case 'dispose':
                await this.#share?.dispose();
                this.#port.close();
        }
    }
    #create(origin) {
        const { plan, target, run, allowedHosts, portion, counters } = this.#start;
        const events = {
            second: (report) => {
                this.#send({ type: 'second', report });
            },
            finished: () => {
                this.#send({ type: 'finished' });
            },
            learned: (secrets) => {
                this.#send({ type: 'learned', secrets });
            },
            crashed: (error) => {
                this.#send({ type: 'crashed', error });
            },
        };
        const tickets = new _tickets_js__WEBPACK_IMPORTED_MODULE_6__/* .Tickets */ .e(plan.tier.iterations, counters);
        const guard = (0,_http_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .createGuard */ .o)(allowedHosts);
        return new _share_js__WEBPACK_IMPORTED_MODULE_3__/* .Share */ .S({ plan, program: this.#program, target, run, guard, portion, tickets }, origin, events);
    }
    #send(message) {
        this.#port.postMessage(message);
    }
}


/***/ })

};

export const id = 697;
export const ids = [697,680];
export const modules = {

/***/ 4680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate),
/* harmony export */   judgeSaved: () => (/* binding */ judgeSaved)
/* harmony export */ });
/* harmony import */ var _gate_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);
/* harmony import */ var _gate_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5488);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1330);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1169);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8558);





/** `loadgate gate`: judges saved results; nothing is measured. */
async function gate(world, files, options) {
    const input = await judgeSaved(world, files, options.baseline);
    const text = options.json
        ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(input)
        : (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S)(input, { width: world.stdout.columns, color: world.stdout.color });
    world.stdout.write(`${text}\n`);
    return (0,_gate_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I)(input.verdict, options.failOn);
}
/** Saved results with their verdict against a baseline file: what every report is made of. */
async function judgeSaved(world, files, baseline) {
    const result = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readResults */ .x8)(files, world.cwd);
    return {
        result,
        verdict: (0,_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(result, await (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readBaseline */ .mF)(baseline, world.cwd), world.now()),
        reproduce: ['loadgate gate', ...files, '--baseline', baseline].join(' '),
        now: world.now(),
        files: null,
    };
}


/***/ }),

/***/ 1697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _report_html_render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9724);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1330);
/* harmony import */ var _report_machine_machine_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2010);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9152);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1169);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4680);
/* harmony import */ var _masked_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1054);








/** `loadgate report`: a saved result, told again. */
async function report(world, file, options) {
    const input = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_6__.judgeSaved)(world, [file], options.baseline);
    world.stdout.write(render(world, input, options.format));
    return _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.pass;
}
function render(world, input, format) {
    switch (format) {
        case 'md':
            return `${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMarkdown */ .n)(input)}\n`;
        case 'json':
            return `${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(input)}\n`;
        case 'html':
            return `${(0,_report_html_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderHtml */ .K)(input, (0,_masked_output_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentRedactor */ .uv)(world.env))}\n`;
        case 'text':
            return `${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderText */ .S)(input, { width: world.stdout.columns, color: world.stdout.color })}\n`;
        default:
            return (0,_report_machine_machine_report_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForMachines */ .I)(input, format);
    }
}


/***/ })

};

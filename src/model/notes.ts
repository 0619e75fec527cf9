/** Something a reader of the result must know. Notes travel with the result to every report. */
export interface Note {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

export const info = (text: string): Note => ({ level: 'info', text });
export const warning = (text: string): Note => ({ level: 'warning', text });

/** Why an artifact is not used: the message goes on behind "The artifact … is refused: ", without a full stop. */
export class ArtifactRefusal extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'ArtifactRefusal';
  }
}

/** Responses while pages are made: the standard one copies the bytes of every page on their way in and out. */

const encoder = new TextEncoder();

/** Hands over the body that it was given; of what is no plain answer it does what every response does. */
class MadeResponse extends Response {
  readonly #bytes: Uint8Array | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isPlain = (init?.status ?? 200) === 200 && (typeof body === 'string' || body instanceof Uint8Array);
    super(isPlain ? null : body, init);
    if (isPlain) this.#bytes = typeof body === 'string' ? encoder.encode(body) : body;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = this.#bytes;
    if (!bytes) return super.arrayBuffer();
    const { buffer, byteLength } = bytes;
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : Uint8Array.from(bytes).buffer;
  }
}

/** Whatever makes a response while `work` is done makes one of these. */
export async function withMadeResponses<T>(work: () => Promise<T>): Promise<T> {
  const standard = globalThis.Response;
  globalThis.Response = MadeResponse;
  try {
    return await work();
  } finally {
    globalThis.Response = standard;
  }
}

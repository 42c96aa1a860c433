/** What a host's robots.txt allows us, asked once per run. */
import robotsParser from 'robots-parser';

export interface RobotsRules {
  allows: (address: string) => boolean;
  /** The pause that the host asks for, in milliseconds. */
  delay: number;
}

/** How much of a robots.txt counts (RFC 9309 asks for 500 KiB at least). */
const MOST_BYTES = 512 * 1024;

const OPEN: RobotsRules = { allows: () => true, delay: 0 };
const SHUT: RobotsRules = { allows: () => false, delay: 0 };

async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  if (!response.body) return text;
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES) break;
  }
  return text;
}

/**
 * The rules of a host (RFC 9309): none where it has no robots.txt, all closed while its server fails.
 * A host that does not answer at all is left to the look at the address itself.
 */
export async function readRobots(
  origin: string,
  agent: string,
  ask: (address: string) => Promise<Response>,
): Promise<RobotsRules> {
  const address = `${origin}/robots.txt`;
  let text: string;
  try {
    const response = await ask(address);
    if (!response.ok) {
      await response.body?.cancel();
      return response.status >= 500 ? SHUT : OPEN;
    }
    text = await readStart(response);
  } catch {
    return OPEN;
  }
  const robots = robotsParser(address, text);
  return {
    allows: (wanted) => robots.isAllowed(wanted, agent) ?? true,
    delay: (robots.getCrawlDelay(agent) ?? 0) * 1000,
  };
}

// A static server that gives an edition under a strict policy, and remembers what it was asked for.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
};
/** An edition may lie at any path of a host. */
const PREFIX = "/some/edition/";

/**
 * Serves the folder `site` on a free port. `address(page)` gives the address of a page; `answers` grows with each request:
 * its path, status and size in bytes, uncompressed. Pictures come `delay` ms late, as they do over a slow line.
 */
export async function serve(site, delay = 0) {
  const answers = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path.startsWith(PREFIX) ? normalize(path.slice(PREFIX.length) || "index.html") : "..";
    let status = 200;
    let body = Buffer.from("");
    try {
      if (file.startsWith("..")) throw new Error("outside");
      body = await readFile(join(site, file));
    } catch {
      status = 404;
    }
    answers.push({ path, status, size: body.length });
    const picture = [".png", ".svg"].includes(extname(file));
    setTimeout(() => {
      response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": "default-src 'self'" });
      response.end(body);
    }, picture ? delay : 0);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  // A test that fails before it closes its server must not keep the run from ending.
  server.unref();
  const { port } = server.address();
  return { answers, address: (page) => `http://127.0.0.1:${port}${PREFIX}${page}`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

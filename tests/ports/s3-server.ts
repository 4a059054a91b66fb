import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

// As much of S3 as the blob store uses, in memory, on the loopback. It checks signatures, so that a store which signs
// wrongly fails here as it would elsewhere.

export type S3Server = AsyncDisposable & { readonly endpoint: string };
export const credentials = { accessKeyId: "test-key", secretAccessKey: "test-secret", region: "test-1" };

export async function startS3Server(): Promise<S3Server> {
  const files = new Map<string, { bytes: Buffer; type: string }>();
  const server = createServer((request, response) => {
    answer(request, response, files).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/films`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: Map<string, { bytes: Buffer; type: string }>,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  if (!isSigned(request, url)) return void response.writeHead(403).end();
  const body = await readBody(request);
  const key = decodeURIComponent(url.pathname.replace(/^\/films\/?/, ""));
  if (request.method === "PUT") {
    files.set(key, { bytes: body, type: request.headers["content-type"] ?? "" });
    return void response.writeHead(200, { etag: `"${createHash("md5").update(body).digest("hex")}"` }).end();
  }
  if (request.method === "DELETE") {
    files.delete(key);
    return void response.writeHead(204).end();
  }
  if (key === "") {
    const prefix = url.searchParams.get("prefix") ?? "";
    const names = [...files.keys()].filter((name) => name.startsWith(prefix)).sort();
    const contents = names.map(
      (name) => `<Contents><Key>${name}</Key><Size>${files.get(name)?.bytes.length}</Size></Contents>`,
    );
    const xml = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`;
    return void response.writeHead(200, { "content-type": "application/xml" }).end(xml);
  }
  const file = files.get(key);
  if (!file) return void response.writeHead(404).end();
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  const [from, to] = range ? [Number(range[1]), Number(range[2] || file.bytes.length - 1)] : [0, file.bytes.length - 1];
  const part = file.bytes.subarray(from, to + 1);
  response.writeHead(range ? 206 : 200, { "content-length": part.length, "content-type": file.type });
  response.end(request.method === "HEAD" ? undefined : part);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** AWS Signature Version 4, from the header or from the address of a link. */
function isSigned(request: IncomingMessage, url: URL): boolean {
  const query = url.searchParams;
  const isLink = query.has("X-Amz-Signature");
  const header = request.headers.authorization ?? "";
  const credential = isLink ? query.get("X-Amz-Credential") : /Credential=([^,]+)/.exec(header)?.[1];
  const names = (isLink ? query.get("X-Amz-SignedHeaders") : /SignedHeaders=([^,]+)/.exec(header)?.[1])?.split(";");
  const given = isLink ? query.get("X-Amz-Signature") : /Signature=([0-9a-f]+)/.exec(header)?.[1];
  const date = isLink ? query.get("X-Amz-Date") : request.headers["x-amz-date"];
  if (!credential || !names || typeof date !== "string") return false;
  const [, day = "", region = "", service = ""] = credential.split("/");
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const parameters = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const canonical = [
    request.method,
    url.pathname,
    parameters.join("&"),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    "",
    names.join(";"),
    isLink ? "UNSIGNED-PAYLOAD" : request.headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const sign = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    sign,
    `AWS4${credentials.secretAccessKey}`,
  );
  return sign(key, ["AWS4-HMAC-SHA256", date, scope, hash].join("\n")).toString("hex") === given;
}

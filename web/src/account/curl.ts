import type { Language } from "../app/i18n";

/** A command that can be run as it stands: it draws a picture with the key into otter.png. */
export function curlOf(key: string, origin: string, language: Language): string {
  const prompt = language === "zh" ? "一只可爱的小海獭" : "a cute baby sea otter";
  return [
    `curl ${origin}/v1/images/generations \\`,
    `  -H "Authorization: Bearer ${key}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"model": "gpt-image-1", "prompt": "${prompt}"}' \\`,
    `  | python3 -c "import sys,json,base64;open('otter.png','wb').write(base64.b64decode(json.load(sys.stdin)['data'][0]['b64_json']))"`,
  ].join("\n");
}

import { deflateSync } from 'node:zlib'
import { type Content, crc32, drawing, pdf, pngClaiming, zip } from './made-files'

export interface Attack {
  what: string
  name: string
  content: () => Content | Promise<Content>
  type?: string
  /** The sentence that refuses it. Without one it is taken, and what is kept of it holds none of `harm`. */
  refused?: RegExp
  harm?: string[]
}

const SCRIPT = '<script>alert(document.domain)</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`
const NO_SVG = /An SVG is not taken, because it can hold scripts/
const NO_PAGE = /This is a web page or XML/
const NOT_TAKEN = /This kind of file is not taken/
const UNREADABLE = /cannot be read, or is far too large/
const TOO_LARGE = /larger than 16000 by 16000 pixels/
const A_FOLDER = /leads to a folder/
const BOMB = /unpacks to far more than it weighs/
const LEADS_OUT = /A name in this zip leads out of its folder/

const and = async (picture: Promise<Buffer>, more: Content) =>
  Buffer.concat([await picture, Buffer.from(more as never, 'latin1' as never)])
const png = () => drawing(40, 30).png().toBuffer()
const gif = () => drawing(40, 30).gif().toBuffer()
const jpeg = () => drawing(40, 30).jpeg().toBuffer()

/** A PNG with a chunk of its own before its end. */
async function pngWith(type: string, data: Buffer): Promise<Buffer> {
  const whole = await png()
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([whole.subarray(0, -12), length, body, sum, whole.subarray(-12)])
}

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`

export const ATTACKS: Attack[] = [
  { what: 'an SVG with a script', name: 'a.svg', content: () => SVG, refused: NO_SVG },
  { what: 'an SVG called a PNG', name: 'a.png', content: () => SVG, type: 'image/png', refused: NO_SVG },
  {
    what: 'an SVG behind an XML line and a comment',
    name: 'a.txt',
    content: () => `<?xml version="1.0"?>\n<!-- x -->\n${SVG}`,
    refused: NO_SVG,
  },
  {
    what: 'an SVG that draws in another file',
    name: 'a.svg',
    content: () => SVG.replace(SCRIPT, '<use href="//x/y"/>'),
    refused: NO_SVG,
  },
  {
    what: 'a packed SVG',
    name: 'a.svgz',
    content: () => Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    refused: NOT_TAKEN,
  },
  { what: 'entities that grow (a billion laughs)', name: 'a.txt', content: () => ENTITIES, refused: NO_PAGE },
  {
    what: 'an XML that reads a file',
    name: 'a.log',
    content: () => '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    refused: NO_PAGE,
  },
  { what: 'a web page', name: 'a.html', content: () => `<!doctype html>${SCRIPT}`, refused: NO_PAGE },
  {
    what: 'a web page called text',
    name: 'a.txt',
    content: () => `\n\t <HTML>${SCRIPT}`,
    type: 'text/html',
    refused: NO_PAGE,
  },
  { what: 'a script in the first line of a table', name: 'a.csv', content: () => SCRIPT, refused: NO_PAGE },
  { what: 'a script of its own', name: 'a.js', content: () => 'alert(1)', refused: NOT_TAKEN },
  { what: 'a shell script', name: 'a.sh', content: () => '#!/bin/sh\nrm -rf ~', refused: NOT_TAKEN },
  { what: 'a program', name: 'a.exe', content: () => 'MZ\x90\0\x03\0', refused: NOT_TAKEN },
  {
    what: 'a program called a PNG',
    name: 'a.png',
    content: () => 'MZ\x90\0\x03\0',
    type: 'image/png',
    refused: /what is in it is no PNG/,
  },
  {
    what: 'a picture called a program',
    name: 'a.exe',
    content: png,
    refused: /This is a PNG picture, but its name ends in “\.exe”/,
  },
  {
    what: 'a PNG called a JPEG',
    name: 'a.jpg',
    content: png,
    type: 'image/jpeg',
    refused: /Rename it to “\.png”/,
  },
  {
    what: 'a PDF called a picture',
    name: 'a.png',
    content: () => pdf(),
    refused: /This is a PDF, but its name ends in “\.png”/,
  },
  { what: 'text called JSON', name: 'a.json', content: () => '{"a":', refused: /not valid JSON/ },
  { what: 'bytes called text', name: 'a.txt', content: () => 'a\0b', refused: /what is in it is no TXT/ },
  {
    what: 'a GIF that is a script',
    name: 'a.gif',
    content: () => 'GIF89a/*<svg onload=alert(1)>*/=1;alert(1)',
    refused: UNREADABLE,
  },
  {
    what: 'a GIF with a page behind its end',
    name: 'a.gif',
    content: () => and(gif(), SCRIPT),
    harm: ['script', 'GIF'],
  },
  {
    what: 'a PNG with a page behind its end',
    name: 'a.png',
    content: () => and(png(), SCRIPT),
    harm: ['script'],
  },
  {
    what: 'a PNG with a page in its text',
    name: 'a.png',
    content: () => pngWith('tEXt', Buffer.from(`Comment\0${SCRIPT}`)),
    harm: ['script'],
  },
  {
    what: 'a JPEG with a zip behind its end',
    name: 'a.jpg',
    content: async () => and(jpeg(), zip([{ name: 'a.class' }])),
    harm: ['PK\x03\x04', 'a.class'],
  },
  {
    what: 'a PDF with a zip behind its end',
    name: 'a.pdf',
    content: () => Buffer.concat([Buffer.from(pdf()), zip([{ name: 'a' }])]),
    refused: /two things at once/,
  },
  { what: 'half a PDF', name: 'a.pdf', content: () => pdf().slice(0, 20), refused: /does not end as one/ },
  {
    what: 'half a picture',
    name: 'a.png',
    content: async () => (await drawing(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
    refused: UNREADABLE,
  },
  {
    what: 'a picture of 50,000 by 50,000 pixels',
    name: 'a.png',
    content: () => pngClaiming(50_000, 50_000),
    refused: /cannot be read|larger than/,
  },
  {
    what: 'a picture of two thousand million pixels a side',
    name: 'a.png',
    content: () => pngClaiming(0x7fffffff, 0x7fffffff),
    refused: /cannot be read|larger than/,
  },
  {
    what: 'a picture one pixel high and very wide',
    name: 'a.png',
    content: () => pngClaiming(60_000, 1),
    refused: TOO_LARGE,
  },
  {
    what: 'a picture that unpacks to 200 million pixels',
    name: 'a.png',
    content: () => pngClaiming(14_000, 14_000),
    refused: UNREADABLE,
  },
  {
    what: 'a colour profile that unpacks without end',
    name: 'a.png',
    content: () =>
      pngWith('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(30_000_000))])),
    harm: ['iCCP', 'ICCP'],
  },
  {
    what: 'a photograph that says where and by whom it was taken',
    name: 'IMG_2034.jpg',
    content: () =>
      drawing(40, 30)
        .withExif({ IFD0: { Artist: 'SECRET NAME' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
        .jpeg()
        .toBuffer(),
    harm: ['SECRET', 'GPS', 'Exif', 'EXIF'],
  },
  {
    what: 'a zip bomb',
    name: 'a.zip',
    content: () => zip([{ name: 'a.txt', claims: 0xf0000000 }]),
    refused: BOMB,
  },
  {
    what: 'a zip of many small bombs',
    name: 'a.zip',
    content: () => zip(Array.from({ length: 400 }, (_, it) => ({ name: `${it}`, claims: 20_000_000 }))),
    refused: BOMB,
  },
  {
    what: 'a zip that writes outside its folder',
    name: 'a.zip',
    content: () => zip([{ name: 'a' }, { name: '../../.ssh/authorized_keys' }]),
    refused: LEADS_OUT,
  },
  {
    what: 'a zip that writes to the root',
    name: 'a.zip',
    content: () => zip([{ name: '/etc/cron.d/x' }]),
    refused: LEADS_OUT,
  },
  {
    what: 'a zip with a link that leads out',
    name: 'a.zip',
    content: () => zip([{ name: 'a', content: '/etc', mode: 0o120777 }]),
    refused: LEADS_OUT,
  },
  {
    what: 'a zip whose list leads nowhere',
    name: 'a.zip',
    content: () => zip([{ name: 'a' }]).fill(0xff, 35, 60),
    refused: /This zip cannot be read to its end/,
  },
  {
    what: 'a Java archive called a zip by its content',
    name: 'a.jar',
    content: () => zip([{ name: 'META-INF/MANIFEST.MF' }]),
    refused: /This is a zip, but its name ends in “\.jar”/,
  },
  { what: 'a name that leads up', name: '../../x.txt', content: () => 'hello', refused: A_FOLDER },
  {
    what: 'a name that leads up on Windows',
    name: '..\\\\..\\\\x.txt',
    content: () => 'hello',
    refused: A_FOLDER,
  },
  {
    what: 'a name that leads up when it is decoded',
    name: '..%2f..%2fx.txt',
    content: () => 'hello',
    refused: A_FOLDER,
  },
  { what: 'a name from a drive', name: 'C:x.txt', content: () => 'hello', refused: A_FOLDER },
  {
    what: 'a name with a NUL',
    name: 'a.txt\0.png',
    content: () => 'hello',
    refused: /control characters|did not arrive whole/,
  },
  {
    what: 'a name that reads backwards',
    name: 'photo\u202egnp.txt',
    content: () => 'hello',
    refused: /disguise its ending/,
  },
  {
    what: 'a name with invisible joints',
    name: 'a\u200b.txt',
    content: () => 'hello',
    refused: /disguise its ending/,
  },
  {
    what: 'a name that ends a header',
    name: 'a%0d%0aSet-Cookie: a=b.txt',
    content: () => 'hello',
    refused: /control characters/,
  },
  {
    what: 'a name that is code',
    name: '%22><img src=x onerror=alert(1)>.txt',
    content: () => 'hello',
    harm: ['<img'],
  },
  {
    what: 'a name that is Markdown',
    name: '](javascript:alert(1))[x.txt',
    content: () => 'hello',
    harm: ['javascript:'],
  },
  {
    what: 'a name that is a dotfile',
    name: '.htaccess',
    content: () => 'Options +ExecCGI',
    refused: NOT_TAKEN,
  },
  {
    what: 'a name of 5,000 characters',
    name: `${'a'.repeat(5000)}.txt`,
    content: () => 'hello',
    harm: ['a'.repeat(100)],
  },
]

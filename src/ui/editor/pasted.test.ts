import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanPasted, pasted } from './pasted.ts'

/** As Word puts it on the clipboard, shortened: conditional markup, styles, a heading, a list by look, a table, a comment. */
const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @font-face {font-family:"Times New Roman";} p.MsoNormal {margin:0in; font-size:14.0pt;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1 style='text-align:center'><span style='font-family:"Times New Roman",serif;color:black'>Hội nghị tổng kết<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span lang=VI
style='font-size:14.0pt;mso-fareast-font-family:"Times New Roman"'>Điện Biên:</span></b><span lang=VI> sáng
12/01,&nbsp;Ban Tuyên giáo <i>phối hợp</i> tổ chức.<o:p></o:p></span></p>
<p class=MsoNormal><span>&nbsp;<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Y tế cơ sở<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Trạm y tế xã</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Giáo dục</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span> </span></span>Việc thứ nhất</p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal><b>Đơn vị</b><o:p></o:p></p></td><td><p>Kết quả</p></td></tr>
<tr><td><p>Sở Y tế</p></td><td><p>98,4%</p></td></tr></table>
<p class=MsoNormal><a href="https://dienbien.gov.vn/tin?a=1&amp;b=2">Xem thêm</a><a href="javascript:alert(1)">đây</a></p>
<script>alert('x')</script><img width=1 src="file:///C:/Users/x/image001.png" onerror="alert(2)">
<div style='mso-element:comment-list'><span style='display:none'>ghi chú kín</span></div>
<!--EndFragment--></body></html>`

test('a text from Word keeps its words, headings, lists, bold and links, and loses everything else', () => {
  expect(cleanPasted(fromWord).replaceAll(/>\s+</g, '><')).toBe(
    '<h2>Hội nghị tổng kết</h2>' +
      '<p><strong>Điện Biên:</strong> sáng 12/01, Ban Tuyên giáo <em>phối hợp</em> tổ chức.</p>' +
      '<ul><li><p>Y tế cơ sở</p><ul><li><p>Trạm y tế xã</p></li></ul></li><li><p>Giáo dục</p></li><li><p>Việc thứ nhất</p></li></ul>' +
      '<p><strong>Đơn vị</strong> | Kết quả</p><p>Sở Y tế | 98,4%</p>' +
      '<p><a href="https://dienbien.gov.vn/tin?a=1&amp;b=2">Xem thêm</a>đây</p>',
  )
})
test('a list numbered by Word is a numbered list', () => {
  const item = (mark: string, words: string) =>
    `<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>${mark}</span>${words}</p>`
  expect(cleanPasted(item('1.', 'Một') + item('2.', 'Hai'))).toBe('<ol><li><p>Một</p></li><li><p>Hai</p></li></ol>')
})
test('what Google Docs says by style is bold; its bold that is not, is not', () => {
  expect(cleanPasted('<b style="font-weight:normal"><p><span style="font-weight:700">Đậm</span> thường</p></b>')).toBe(
    '<p><strong>Đậm</strong> thường</p>',
  )
})
test('whatever is pasted, nothing that acts is left', () => {
  const bits = [
    '<script>',
    '</script>',
    '<p onclick="x">',
    '<img src=x onerror=y>',
    'a < b',
    '<!--',
    '-->',
    '<a href="javascript:x">',
    '<svg>',
    '</p>',
    '<td>',
    '<table>',
    '"',
    "'",
    '>',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) => {
      const clean = cleanPasted(parts.join(''))
      const tags = [...clean.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)]
      for (const [, name, rest] of tags) {
        expect(['p', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'div', 'strong', 'em', 'a', 'br']).toContain(name)
        expect(rest).toMatch(/^( href="(https?:|mailto:|\/)[^"]*")?$/i)
      }
    }),
  )
})
test('what was copied within the editor keeps its own nodes', () => {
  const own = '<figure data-pm-slice="0 0 []" data-picture="1"></figure>'
  expect(pasted(own)).toBe(own)
})

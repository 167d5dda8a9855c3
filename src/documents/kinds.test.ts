import { expect, test } from 'vitest'
import { judge } from './kinds.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a page that a browser would run is refused, whatever it is called', () => {
  expect(judge('anh.svg', 'application/xml', bytes('<svg onload="x()">'))).toEqual({ refusal: 'file.active' })
  expect(judge('bao-cao.txt', undefined, bytes('  <!DOCTYPE html><script>x()</script>'))).toEqual({
    refusal: 'file.active',
  })
  expect(judge('chay.csv', undefined, bytes('#!/bin/sh\nrm'))).toEqual({ refusal: 'file.active' })
})
test('a program is refused', () => {
  expect(judge('cai-dat.exe', 'application/x-msdownload', bytes('MZ'))).toEqual({ refusal: 'file.type-not-allowed' })
})
test('a file that is not what its name says is refused', () => {
  const refusal = { refusal: 'file.not-what-it-claims' }
  expect(judge('ke-hoach.pdf', 'application/x-msdownload', bytes('MZ'))).toEqual(refusal)
  expect(judge('anh.png', 'image/jpeg', bytes('x'))).toEqual(refusal)
  expect(judge('so-lieu.csv', undefined, new Uint8Array([0, 1, 2]))).toEqual(refusal)
  expect(judge('ke-hoach.docx', undefined, bytes('not a zip'))).toEqual(refusal)
})
test('a plan, a picture and a table are kept', () => {
  expect(judge('Kế hoạch.PDF', 'application/pdf', bytes('%PDF-1.7'))).toEqual({ mediaType: 'application/pdf' })
  expect(judge('anh.jpeg', 'image/jpeg', bytes(''))).toEqual({ mediaType: 'image/jpeg' })
  expect(judge('so.csv', undefined, bytes('mã,tên\n1,Điện Biên'))).toEqual({ mediaType: 'text/csv' })
})

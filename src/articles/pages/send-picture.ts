import { sendFile } from '#src/ui/form/upload.ts'
import type { PictureFacts } from '../shapes.ts'

export const pictureTypes = 'image/jpeg,image/png,image/webp'
export const sendPicture = (articleId: string, file: File) =>
  sendFile<PictureFacts>(`/articles/${articleId}/pictures`, file)

/** Asks for a picture file as the browser does. */
export const chooseFile = (take: (file: File) => void) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = pictureTypes
  input.onchange = () => {
    const [file] = input.files ?? []
    if (file) take(file)
  }
  input.click()
}

import { appError, FILE_LIMIT, type Upload } from '../../app/index.ts'
import { pageOf, UploadedView } from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

/** At most ten files in one request, each declared free of state secrets by `notSecret=true` before or after it. */
export function fileRoutes({ server, services }: RouteContext): void {
  server.post(
    '/files',
    {
      config: { access: 'anyone', rateLimit: { max: 60 } },
      bodyLimit: FILE_LIMIT * 10 + 1_000_000,
      schema: {
        tags: ['files'],
        summary: '上传附件 Upload files (multipart: file, notSecret=true)',
        consumes: ['multipart/form-data'],
        response: { 201: pageOf(UploadedView) },
      },
    },
    async (request, reply) => {
      const files: Omit<Upload, 'notSecret'>[] = []
      let notSecret = false
      for await (const part of request.parts({
        limits: { fileSize: FILE_LIMIT + 1, files: 10, fields: 10, fieldSize: 1000 },
      })) {
        if (part.type === 'file') {
          const bytes = await part.toBuffer()
          if (part.file.truncated || bytes.length > FILE_LIMIT) throw appError('FILE_TOO_LARGE', { want: FILE_LIMIT })
          files.push({ name: part.filename ?? 'file', bytes })
        } else if (part.fieldname === 'notSecret') notSecret = part.value === 'true' || part.value === 'on'
      }
      if (files.length === 0) throw appError('FILE_UNKNOWN')
      const items: UploadedView[] = []
      for (const given of files) items.push(await services.upload(request.caller, { ...given, notSecret }))
      reply.code(201)
      return { items, next: null }
    },
  )
}

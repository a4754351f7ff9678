// Portal: the public pages for citizens, enterprises and journalists, rendered on the server to plain HTML.
// Everything works without JavaScript; the one small script only adds comfort. It asks the use cases of `app` and
// nothing else: no database, no rule of law and no procedure stands here, so that a new definition shows up by itself.
export { type PortalOptions, portal } from './portal.ts'

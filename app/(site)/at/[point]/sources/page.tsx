export { default, generateMetadata } from "#app/(site)/sources/page.tsx";

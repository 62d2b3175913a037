export { default, generateMetadata } from "#app/(site)/indications/page.tsx";

export { default, generateMetadata } from "#app/(site)/partnerships/page.tsx";

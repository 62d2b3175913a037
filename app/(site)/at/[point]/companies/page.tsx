export { default, generateMetadata } from "#app/(site)/companies/page.tsx";

export { default, generateMetadata } from "#app/(site)/targets/page.tsx";

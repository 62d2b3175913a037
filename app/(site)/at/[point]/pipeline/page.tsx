export { default, generateMetadata } from "#app/(site)/pipeline/page.tsx";

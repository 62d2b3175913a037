export { default, generateMetadata } from "#app/(site)/molecules/page.tsx";

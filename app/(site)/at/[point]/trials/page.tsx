export { default, generateMetadata } from "#app/(site)/trials/page.tsx";

export { default, generateMetadata } from "#app/(site)/(now)/trials/page.tsx";

export { default, generateMetadata } from "#app/(site)/(now)/catalysts/page.tsx";

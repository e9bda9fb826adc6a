// Stands in for the parts of dockerode that Stevedore leaves out (its own ssh, BuildKit sessions, build contexts). See esbuild.js.
module.exports = {};

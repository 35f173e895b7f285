/** The colours of the application, without its files: nobody was let in yet. */
export const pairingStyle = `
:root { color-scheme: light dark; --ground: #f1eee9; --raised: #ffffff; --line: #8a8377; --text: #1f1d1a; --soft: #57524a; --accent: #00656e; --on-accent: #ffffff; --fail: #b3261e; --fail-ground: #f9e6e3; }
@media (prefers-color-scheme: dark) { :root { --ground: #171614; --raised: #262420; --line: #8a8478; --text: #eae7e2; --soft: #b9b3a8; --accent: #4fb6bd; --on-accent: #04191b; --fail: #f0857b; --fail-ground: #3b1a17; } }
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground); color: var(--text); font: 400 18px/1.5 system-ui, sans-serif; }
main { width: min(560px, 100%); display: grid; gap: 16px; }
.product { color: var(--soft); font-weight: 600; }
h1 { font-size: 36px; line-height: 1.15; letter-spacing: -0.02em; }
form { display: grid; gap: 12px; }
label { font-weight: 600; }
input { width: 100%; min-height: 64px; padding: 0 16px; font: inherit; font-size: 22px; color: var(--text); background: var(--raised); border: 1px solid var(--line); border-radius: 5px; }
.code { font-family: ui-monospace, monospace; font-size: 32px; letter-spacing: 0.14em; }
#hint { color: var(--soft); font-size: 16px; }
button { min-height: 64px; margin-top: 8px; font: 600 20px system-ui, sans-serif; color: var(--on-accent); background: var(--accent); border: 0; border-radius: 5px; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { padding: 12px 16px; background: var(--fail-ground); border-left: 4px solid var(--fail); }
`

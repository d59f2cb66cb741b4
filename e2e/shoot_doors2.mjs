import { chromium } from "playwright-core";
const B="http://localhost:8471", OUT="/tmp/doors_shots/";
const browser=await chromium.launch({executablePath:"/usr/bin/chromium-headless-shell"});
for(const [lang,w,dark] of [["da",390,false],["sv",1280,false]]){
  const c=await browser.newContext({viewport:{width:w,height:1100},colorScheme:dark?"dark":"light",baseURL:B});
  const p=await c.newPage();
  await p.goto(`/demo?in=${lang}`);await p.getByRole("button",{name:/Mette/}).last().click();await p.waitForLoadState();
  await p.goto("/journeys");
  const j=(await p.locator("main a[href^='/journeys/']").evaluateAll(a=>a.map(x=>x.getAttribute("href")).filter(h=>/^\/journeys\/[0-9a-f-]{36}$/.test(h))))[0];
  await p.goto(j+"/log");
  await p.locator("tbody summary").first().click();
  await p.locator("tbody").evaluate(e=>e.scrollIntoView());
  await p.screenshot({path:`${OUT}v-log-${lang}-${w}.png`});
  await p.goto(j+"/activities");
  await p.locator("tbody").first().evaluate(e=>e.scrollIntoView());
  await p.screenshot({path:`${OUT}v-act-${lang}-${w}.png`});
  await p.locator("#activities-change-title").evaluate(e=>e.scrollIntoView({block:"center"}));
  await p.screenshot({path:`${OUT}v-change-${lang}-${w}.png`});
}
await browser.close();

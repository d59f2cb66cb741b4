import { chromium } from "playwright-core";
const B="http://localhost:8471", OUT="/tmp/doors_shots/";
const browser=await chromium.launch({executablePath:"/usr/bin/chromium-headless-shell"});
const ctx=async(w,dark)=>{const c=await browser.newContext({viewport:{width:w,height:900},colorScheme:dark?"dark":"light",baseURL:B,locale:"en-GB"});return c;};
async function as(page,lang,name){await page.goto(`/demo?in=${lang}`);await page.getByRole("button",{name:new RegExp(name)}).last().click();await page.waitForLoadState();}
const jobs=[["da",1280,false],["sv",390,false],["da",390,true]];
for(const [lang,w,dark] of jobs){
  const c=await ctx(w,dark);const p=await c.newPage();
  await as(p,lang,"Mette");
  await p.goto("/journeys");
  const cases=await p.locator("main a[href^='/journeys/']").evaluateAll(a=>a.map(x=>x.getAttribute("href")).filter(h=>/^\/journeys\/[0-9a-f-]{36}$/.test(h)));
  const j=cases[0];
  const tag=`${lang}-${w}${dark?"-dark":""}`;
  for(const [name,path] of [["portfolio","/portfolio"],["nowhere","/nowhere"],["log",j+"/log"],["activities",j+"/activities"],["minute",j+"/minute"],["documents",j+"/documents"],["journeys","/journeys"]]){
    const r=await p.goto(path);const wide=await p.evaluate(()=>document.documentElement.scrollWidth);
    console.log(tag,name,r.status(),wide);
    await p.screenshot({path:`${OUT}${name}-${tag}.png`,fullPage:true});
  }
  await as(p,lang,"Nanna");
  await p.goto("/journeys");
  const o=(await p.locator("main a[href^='/journeys/']").evaluateAll(a=>a.map(x=>x.getAttribute("href")).filter(h=>/^\/journeys\/[0-9a-f-]{36}$/.test(h))))[0];
  for(const [name,path] of [["refused",o+"/stations"],["nobody-portfolio","/portfolio"]]){const r=await p.goto(path);console.log(tag,name,r.status());await p.screenshot({path:`${OUT}${name}-${tag}.png`,fullPage:true});}
  await c.close();
}
await browser.close();

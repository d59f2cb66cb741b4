//! Forms as a browser reads them from a page: their fields with what stands in them, so that somebody answers what they want to and sends the
//! rest as it is. It reads the pages of this program, which are well formed, and nothing else.

/// A form of a page.
#[derive(Debug, Default)]
pub struct PageForm {
    /// Where it is sent.
    pub action: String,
    /// What stands in it, without markup.
    pub words: String,
    /// Its fields, in order.
    pub fields: Vec<PageField>,
}

/// A field: everything of one name that stands in a row.
#[derive(Debug, Default)]
pub struct PageField {
    /// The name.
    pub name: String,
    /// What would be sent as it is.
    pub values: Vec<String>,
    /// What can be chosen, as `(value, words)`; empty where one writes.
    pub choices: Vec<(String, String)>,
}

/// The forms of a page.
pub fn forms(html: &str) -> Vec<PageForm> {
    html.split("<form ").skip(1).map(|part| form(part.split("</form>").next().unwrap_or_default())).collect()
}

/// The links of a page: where they lead, and their words.
pub fn links(html: &str) -> Vec<(String, String)> {
    let link = |part: &str| {
        let (head, body) = part.split_once('>')?;
        Some((attribute(head, "href")?, words(&format!(">{}", body.split("</a>").next().unwrap_or_default()))))
    };
    html.split("<a ").skip(1).filter_map(link).collect()
}

/// What a page says in its main part, without markup.
pub fn words(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
    let main = main.split("</main>").next().unwrap_or_default();
    let texts = main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| unescaped(text));
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn form(text: &str) -> PageForm {
    let (head, body) = text.split_once('>').unwrap_or((text, ""));
    let mut form = PageForm { action: attribute(head, "action").unwrap_or_default(), words: words(body), fields: Vec::new() };
    let mut rest = body;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        rest = behind;
        let name = attribute(tag, "name").filter(|_| !has(tag, "disabled"));
        let Some(name) = name else { continue };
        if tag.starts_with("input") {
            form.add_input(name, tag, behind);
        } else if tag.starts_with("textarea") {
            let (text, behind) = behind.split_once("</textarea>").unwrap_or((behind, ""));
            // The first line break belongs to the markup.
            form.field(name).values.push(unescaped(text.strip_prefix('\n').unwrap_or(text)));
            rest = behind;
        } else if tag.starts_with("select") {
            let (options, behind) = behind.split_once("</select>").unwrap_or((behind, ""));
            form.field(name).add_options(options);
            rest = behind;
        }
    }
    form
}

impl PageForm {
    /// The field of a name; a new one when there is none yet.
    fn field(&mut self, name: String) -> &mut PageField {
        let at = self.fields.iter().position(|field| field.name == name).unwrap_or_else(|| {
            self.fields.push(PageField { name, ..PageField::default() });
            self.fields.len() - 1
        });
        &mut self.fields[at]
    }

    fn add_input(&mut self, name: String, tag: &str, behind: &str) {
        let value = attribute(tag, "value").unwrap_or_default();
        let kind = attribute(tag, "type").unwrap_or_default();
        let field = self.field(name);
        if ["radio", "checkbox"].contains(&kind.as_str()) {
            let label = behind.split("</label>").next().unwrap_or_default();
            // What explains a choice stands in small letters behind its words.
            let label = words(label.split("<small>").next().unwrap_or_default());
            field.choices.push((value.clone(), label));
            if has(tag, "checked") {
                field.values.push(value);
            }
        } else if kind != "file" {
            field.values.push(value);
        }
    }
}

impl PageField {
    fn add_options(&mut self, options: &str) {
        for option in options.split("<option").skip(1) {
            let (tag, words) = option.split_once('>').unwrap_or((option, ""));
            let value = attribute(tag, "value").unwrap_or_default();
            let words = unescaped(words.split('<').next().unwrap_or_default());
            if has(tag, "selected") {
                self.values = vec![value.clone()];
            }
            self.choices.push((value, words));
        }
        if self.values.is_empty() {
            self.values.extend(self.choices.first().map(|(value, _)| value.clone()));
        }
    }

    /// The value of an answer: itself, or that of the choice with these words.
    pub fn value_of(&self, answer: &str) -> Option<String> {
        let is_offered = |(value, words): &&(String, String)| value == answer || words.trim() == answer;
        if self.choices.is_empty() {
            return Some(answer.to_owned());
        }
        self.choices.iter().find(is_offered).map(|(value, _)| value.clone())
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3);
    let start = start.or_else(|| tag.starts_with(&format!("{name}=\"")).then(|| name.len() + 2))?;
    tag[start..].split('"').next().map(unescaped)
}

/// Whether a tag has an attribute without a value.
fn has(tag: &str, name: &str) -> bool {
    tag.split_whitespace().any(|part| part.trim_end_matches('/') == name)
}

/// Characters instead of references.
fn unescaped(text: &str) -> String {
    let mut rest = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    for (code, sign) in [("&#34;", "\""), ("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">")] {
        rest = rest.replace(code, sign);
    }
    rest.replace("&amp;", "&")
}

fn main() {
    let files = perron_method::Files::read(std::path::Path::new("methods")).unwrap();
    let library = perron_method::Library::load(&files).unwrap_or_else(|findings| { for f in &findings { eprintln!("{f}"); } panic!() });
    let guide = perron_guide::Guide::new(library).unwrap();
    if std::env::args().nth(1).as_deref() == Some("urls") { for u in guide.urls() { println!("{u}"); } return; }
    let config = perron_web::Config { port: 8123, ..perron_web::Config::default() };
    let routes = guide.router().merge(perron_guide::samples::router().unwrap());
    let app = perron_web::Application::new(&config, routes, guide).unwrap();
    let rt = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    rt.block_on(async move { perron_web::serve(&config, app, perron_web::stop_signal()).await.unwrap() });
}

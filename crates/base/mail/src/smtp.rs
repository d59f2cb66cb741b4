//! The conversation with a mail server (RFC 5321), step by step: only the step tells what a refusal means. A 550 to the recipient is about
//! the address; a 535 to our password is not. One connection a letter: a broken one harms no other letter.

use std::{error::Error as _, fmt, future::Future, time::Duration};

use lettre::transport::smtp::{
    Error,
    authentication::Mechanism,
    client::{AsyncSmtpConnection, Certificate, TlsParameters},
    commands::{Data, Mail, Noop, Rcpt},
};
use tokio::time::timeout;

use crate::{
    Address, CheckProblem, Letter, LetterProblem, Receipt, SendError, UrlProblem,
    smtp_url::{Secrecy, Server, server},
    status,
};

/// How long to wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// How long to wait for one answer. RFC 5321, 4.5.3.2, says five minutes, for servers that talk to strangers; ours knows us.
const ANSWER: Duration = Duration::from_mins(1);
/// After a letter is handed over, how many times as long: giving up then means sending it twice (ten minutes, RFC 5321, 4.5.3.2.6).
const PATIENCE: u32 = 10;
/// How long a farewell may take; nothing depends on it.
const FAREWELL: Duration = Duration::from_secs(2);

/// Replies that are about our password and so never about a letter (RFC 4954, 6).
const ABOUT_OUR_PASSWORD: [u16; 4] = [530, 534, 535, 538];

/// How far a conversation has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Greeting, TLS, password, sender: nothing about the person or the letter yet.
    Opening,
    /// The recipient was named.
    Recipient,
    /// The letter itself was offered.
    Content,
}

/// A mail server, and who we are to it.
#[derive(Clone)]
pub struct Smtp {
    server: Server,
    tls: Option<TlsParameters>,
    connect: Duration,
    answer: Duration,
}

impl Smtp {
    /// A server from a URL, and a password that need not stand in it:
    ///
    /// - `smtp://host` without TLS, port 25: only for a server on the same machine or net;
    /// - `smtp://host?tls=required` with STARTTLS, port 587: nothing is said to a server that does not offer it;
    /// - `smtps://host` with TLS, port 465;
    /// - `user:password@` before the host, percent-encoded, and `:port` after it;
    /// - `?hello=name` by which we greet it, if not by the name of this machine.
    ///
    /// The server's certificate has to be one that this machine trusts.
    pub fn from_url(url: &str, password: Option<&str>) -> Result<Self, UrlProblem> {
        let server = server(url, password)?;
        let tls = (server.secrecy != Secrecy::None).then(|| TlsParameters::new(server.host.clone())).transpose();
        Ok(Self { server, tls: tls.map_err(|error| UrlProblem::Certificates(error.to_string()))?, connect: CONNECT, answer: ANSWER })
    }

    /// Also trusts certificates by these authorities, in PEM: for the server of an organisation that is its own authority.
    pub fn with_authorities(mut self, pem: &[u8]) -> Result<Self, UrlProblem> {
        let problem = |error: Error| UrlProblem::Certificates(error.to_string());
        if self.server.secrecy != Secrecy::None {
            let authorities = Certificate::from_pem(pem).map_err(problem)?;
            let parameters = TlsParameters::builder(self.server.host.clone()).add_root_certificate(authorities);
            self.tls = Some(parameters.build().map_err(problem)?);
        }
        Ok(self)
    }

    /// Waits this long for a connection (10 s otherwise) and for one answer (60 s otherwise).
    #[must_use]
    pub fn with_timeouts(self, connect: Duration, answer: Duration) -> Self {
        Self { connect, answer, ..self }
    }

    pub(crate) async fn send(&self, letter: &Letter) -> Result<Receipt, SendError> {
        let bytes = letter.formatted()?;
        let from = told(letter.return_path())?;
        let to = told(&letter.to.address)?;
        let mut connection = self.open().await?;
        let receipt = self.hand_over(&mut connection, from, to, &bytes).await;
        farewell(connection).await;
        receipt
    }

    pub(crate) async fn check(&self) -> Result<(), CheckProblem> {
        let problem = |error: SendError| CheckProblem(error.to_string());
        let mut connection = self.open().await.map_err(problem)?;
        let answer = within(self.answer, Step::Opening, connection.command(Noop)).await;
        farewell(connection).await;
        answer.map(drop).map_err(problem)
    }

    /// A connection over which letters can be sent.
    async fn open(&self) -> Result<AsyncSmtpConnection, SendError> {
        let place = (self.server.host.as_str(), self.server.port);
        let from_the_start = self.tls.clone().filter(|_| self.server.secrecy == Secrecy::Tls);
        let connecting = AsyncSmtpConnection::connect_tokio1(place, Some(self.connect), &self.server.hello, from_the_start, None);
        let mut connection = within(self.connect + self.answer, Step::Opening, connecting).await?;
        if let Some(parameters) = self.tls.clone().filter(|_| self.server.secrecy == Secrecy::StartTls) {
            within(self.answer, Step::Opening, connection.starttls(parameters, &self.server.hello)).await?;
        }
        if let Some(credentials) = &self.server.credentials {
            within(self.answer, Step::Opening, connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials)).await?;
        }
        Ok(connection)
    }

    async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        from: lettre::Address,
        to: lettre::Address,
        bytes: &[u8],
    ) -> Result<Receipt, SendError> {
        within(self.answer, Step::Opening, connection.command(Mail::new(Some(from), Vec::new()))).await?;
        within(self.answer, Step::Recipient, connection.command(Rcpt::new(to, Vec::new()))).await?;
        within(self.answer, Step::Content, connection.command(Data)).await?;
        let response = within(self.answer * PATIENCE, Step::Content, connection.message(bytes)).await?;
        Ok(Receipt { answer: response.message().collect::<Vec<_>>().join(" ") })
    }
}

/// Without the password.
impl fmt::Debug for Smtp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Server { host, port, secrecy, .. } = &self.server;
        write!(formatter, "Smtp({host}:{port}, {secrecy:?})")
    }
}

fn told(address: &Address) -> Result<lettre::Address, LetterProblem> {
    address.as_str().parse().map_err(|_| LetterProblem::Address)
}

/// A step that may fail, and may not last longer than it is given.
async fn within<T>(limit: Duration, step: Step, work: impl Future<Output = Result<T, Error>>) -> Result<T, SendError> {
    match timeout(limit, work).await {
        Ok(result) => result.map_err(|error| meaning(step, &error)),
        Err(_) => Err(SendError::without_answer(format!("no answer within {} seconds", limit.as_secs_f32()))),
    }
}

/// What a failure at a step means for the letter.
fn meaning(step: Step, error: &Error) -> SendError {
    let Some(code) = error.status().map(u16::from) else { return SendError::without_answer(error.to_string()) };
    let text = error.source().map(ToString::to_string).unwrap_or_default();
    let enhanced = status::leading(&text).map(str::to_owned);
    if !error.is_permanent() || step == Step::Opening || ABOUT_OUR_PASSWORD.contains(&code) {
        return SendError::Later { code: Some(code), enhanced, text };
    }
    let address_is_bad = match &enhanced {
        Some(enhanced) => status::blames_address(enhanced),
        // Without a finer code: no such mailbox, not here, no such name (RFC 5321, 4.2.3).
        None => step == Step::Recipient && matches!(code, 550 | 551 | 553),
    };
    SendError::Refused { code, enhanced, text, address_is_bad }
}

async fn farewell(mut connection: AsyncSmtpConnection) {
    // Whatever comes of it, the letter's fate is known.
    let _ = timeout(FAREWELL, connection.quit()).await;
}

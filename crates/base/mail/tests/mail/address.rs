//! What a person can type as an address.

use perron_mail::{AddressProblem, address};

#[test]
fn space_around_an_address_is_dropped_and_its_domain_is_lower_case() {
    let found = address("  Kaja.Test+news@Firm.EXAMPLE\n").expect("an address");
    assert_eq!(found.as_str(), "Kaja.Test+news@firm.example");
    assert_eq!((found.name(), found.domain()), ("Kaja.Test+news", "firm.example"));
    assert_eq!(found.to_string().parse(), Ok(found));
}

#[test]
fn a_domain_may_have_letters_of_its_language() {
    let found = address("kaja@Blåbær.example").expect("an address");
    assert_eq!(found.as_str(), "kaja@xn--blbr-roah.example");
    assert_eq!(found.for_people(), "kaja@blåbær.example");
    assert_eq!(address("kaja@xn--blbr-roah.example"), Ok(found));
}

#[test]
fn what_is_no_address_is_told_by_its_problem() {
    let long_name = format!("{}@firm.example", "n".repeat(65));
    let long = format!("kaja@{}example", "firm.".repeat(50));
    let cases = [
        ("", AddressProblem::Empty),
        (" \t ", AddressProblem::Empty),
        ("kaja", AddressProblem::NoAt),
        ("kaja@firm.example, olga@firm.example", AddressProblem::SeveralAts),
        ("\"a@b\"@firm.example", AddressProblem::SeveralAts),
        ("@firm.example", AddressProblem::NoName),
        ("kaja@", AddressProblem::NoDomain),
        (&long_name, AddressProblem::TooLong),
        (&long, AddressProblem::TooLong),
        ("kaja test@firm.example", AddressProblem::InvalidName),
        (".kaja@firm.example", AddressProblem::InvalidName),
        ("kaja..test@firm.example", AddressProblem::InvalidName),
        ("kaja.@firm.example", AddressProblem::InvalidName),
        ("søren@firm.example", AddressProblem::InvalidName),
        ("Kaja <kaja@firm.example>", AddressProblem::InvalidName),
        ("kaja\r\nBcc:olga@firm.example", AddressProblem::InvalidName),
        ("kaja@firm", AddressProblem::InvalidDomain),
        ("kaja@firm.example.", AddressProblem::InvalidDomain),
        ("kaja@firm..example", AddressProblem::InvalidDomain),
        ("kaja@-firm.example", AddressProblem::InvalidDomain),
        ("kaja@fi_rm.example", AddressProblem::InvalidDomain),
        ("kaja@firm.example>", AddressProblem::InvalidDomain),
        ("kaja@firm example", AddressProblem::InvalidDomain),
        ("kaja@127.0.0.1", AddressProblem::InvalidDomain),
        ("kaja@[127.0.0.1]", AddressProblem::InvalidDomain),
    ];
    for (text, problem) in cases {
        assert_eq!(address(text), Err(problem), "{text:?}");
    }
}

#[test]
fn an_address_of_254_octets_is_taken_and_one_of_255_is_not() {
    let name = "n".repeat(60);
    let domain_of = |length: usize| format!("{}.{}.{}.example", "a".repeat(60), "b".repeat(60), "c".repeat(length - 130));
    let longest = format!("{name}@{}", domain_of(193));
    assert_eq!(longest.len(), 254);
    assert_eq!(address(&longest).expect("an address").as_str(), longest);
    assert_eq!(address(&format!("n{longest}")), Err(AddressProblem::TooLong));
}

//! The currencies an organisation can reckon in. Source: ISO 4217, list one (currencies in use), without funds, metals and test codes.

use crate::model::Country;

const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP \
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD \
    JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB \
    TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// The code as it is written, when there is such a currency.
pub fn known(text: &str) -> Option<String> {
    let code = text.trim().to_uppercase();
    CODES.split_whitespace().any(|known| known == code).then_some(code)
}

/// The currency of a country; the euro where the country is not known.
pub const fn of(country: Country) -> &'static str {
    match country {
        Country::Denmark => "DKK",
        Country::Sweden => "SEK",
        Country::Norway => "NOK",
        Country::Other => "EUR",
    }
}

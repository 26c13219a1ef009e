namespace PartnerRelationships.Emulator.Options;

/// <summary>What --help prints.</summary>
internal static class Usage
{
    public const string Text = """
        PartnerRelationships.Emulator: a Partner Center in a file, over HTTP.

          --urls URL[;URL]              where to listen, HTTP/1.1 (http://127.0.0.1:5080); https speaks HTTP/2 too
          --http2-urls URL[;URL]        where to speak HTTP/2 without TLS
          --allow-remote                listen on other than loopback addresses
          --database FILE               keep the data in this file; by default they are in memory
          --customers N                 customers of a new database (200)
          --seed S                      seed from which they are generated (1)
          --partner-type T              IndirectReseller (of a new database), IndirectProvider or DirectBill
          --removal allowed|refused     whether an indirect reseller may end a relationship itself (allowed)
          --links own|microsoft         target of invitation links: the emulator's own page, or Microsoft's (own)
          --refusal-form FORM           form of that refusal: Words, NotAllowed, Empty or BadParameter (Words)
          --removal-delay-ms N          for how long an ended relationship is still shown (0)
          --subscription-delay-ms N     answer changes of subscriptions with 202, and complete them after this time (0)
          --activation-delay-ms N       how long the approval of delegated admin rights takes to come into effect (0)
          --transfer-delay-ms N         how long an accepted transfer is in progress (0)
          --acting-as PARTNER           serve for a partner of the other side, by name or id; needs --database
          --keep-relationship SHARE     share of customers, from 0 to 1, whose removal is accepted but not carried out (0)
          --token T                     the only bearer token that is accepted; by default any
          --bom on|off                  a byte order mark before every answer (on)
          --latency-ms N --jitter-ms N  delay of every answer, and the maximum random addition
          --rate-limit N/min            requests above this rate get 429 with Retry-After
          --customer-rate-limit N/min   the same for the resources of one customer
          --rate-window N               length of the rate limit window in seconds
          --rate-window-kind fixed|sliding   windows that follow each other, or any stretch of that length (fixed)
          --retry-after seconds|date|mixed   how Retry-After is written (seconds)
          --fault KIND=RATE             RATE from 0 to 1; may be given several times. Kinds: 500, 503, reset, hang,
                                        truncate, bom, pascal, badlink, unknown-enum, empty403, expired-token, page404, 429,
                                        busy, busy-forever, mfa, html, blank, huge, unmoved, token-only, lost-page, long-text
          --fault-seed S                the same seed, the same faults (1)
        """;
}

namespace PartnerRelationships.Emulator.Options;

/// <summary>What --help prints.</summary>
internal static class Usage
{
    public const string Text = """
        PartnerRelationships.Emulator: a Partner Center in a file, over HTTP.

          --urls URL[;URL]              where to listen, HTTP/1.1 (http://127.0.0.1:5080); https speaks HTTP/2 too
          --http2-urls URL[;URL]        where to speak HTTP/2 without TLS
          --allow-remote                listen on other than loopback addresses
          --database FILE               keep the data; without it they live in memory
          --customers N                 customers of a new database (200)
          --seed S                      what they are made from (1)
          --partner-type T              IndirectReseller (of a new database), IndirectProvider or DirectBill
          --removal allowed|refused     whether an indirect reseller may end a relationship itself (allowed)
          --links own|microsoft         where invitation links lead: to the emulator's own page, or to Microsoft's (own)
          --refusal-form FORM           how it is refused: Words, NotAllowed, Empty or BadParameter (Words)
          --removal-delay-ms N          for how long an ended relationship is still shown (0)
          --subscription-delay-ms N     answers changes of subscriptions with 202, and how long they are under way (0)
          --activation-delay-ms N       how long the approval of delegated admin rights takes to come into effect (0)
          --transfer-delay-ms N         how long a transfer that was accepted is under way (0)
          --acting-as PARTNER           a partner of the other side, by name or id, that the emulator is served for; with --database
          --keep-relationship SHARE     a share of customers, from 0 to 1, whose removal is accepted and not carried out (0)
          --token T                     the only bearer token accepted; any without it
          --bom on|off                  a byte order mark before every answer (on)
          --latency-ms N --jitter-ms N  how long every answer waits, and up to how much longer
          --rate-limit N/min            more than that is answered 429 with Retry-After
          --customer-rate-limit N/min   the same for the resources of one customer
          --rate-window N               seconds in a window of the limits
          --retry-after seconds|date|mixed   how Retry-After is written (seconds)
          --fault KIND=RATE             RATE from 0 to 1; may be given several times. Kinds: 500, 503, reset, hang,
                                        truncate, bom, pascal, badlink, unknown-enum, empty403, expired-token, page404, 429,
                                        busy, busy-forever, mfa, html, blank, huge, unmoved, token-only, lost-page, long-text
          --fault-seed S                the same seed, the same faults (1)
        """;
}

namespace PartnerRelationships.Core.Drafting;

/// <summary>How our pages look, on a screen and on paper, light and dark. They load nothing.</summary>
public static class PageStyle
{
    /// <summary>What all of them have.</summary>
    public const string Sheet =
        """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1f;--soft:#55555f;--line:#d5d5dc;--head:#f0f1f5;--link:#0b4f9e;--good:#0a6634;--wait:#7a4a00;--bad:#a51d1d}
        @media (prefers-color-scheme:dark){:root{--paper:#16171c;--ink:#e8e8ee;--soft:#b3b4c0;--line:#3a3c46;--head:#24262e;--link:#8db9f5;--good:#6fd08f;--wait:#f0b357;--bad:#ff9c94}}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 "Segoe UI",system-ui,"Noto Sans",sans-serif}
        main{max-width:84rem;margin:0 auto;padding:1.5rem}
        a{color:var(--link)}:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:1.6rem 0 .5rem}
        table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.35rem .7rem;border-bottom:1px solid var(--line);font-weight:400}
        thead th{background:var(--head);font-weight:600}
        .scroll{overflow-x:auto}
        dl{display:grid;grid-template-columns:10rem 1fr;gap:.3rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
        small{display:block;font-size:.82rem;font-weight:400;color:var(--soft);overflow-wrap:anywhere}
        code{font:.88em Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
        summary{cursor:pointer;color:var(--link)}ol{margin:.3rem 0;padding-left:1.2rem}
        .good{color:var(--good)}.wait{color:var(--wait)}.bad{color:var(--bad)}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#1b1b1f;--soft:#55555f;--line:#d5d5dc;--head:#f0f1f5;--link:#0b4f9e;--good:#0a6634;--wait:#7a4a00;--bad:#a51d1d}main{max-width:none;padding:0}body{font-size:10px}thead{display:table-header-group}tr{break-inside:avoid}.scroll{overflow:visible}details::details-content{content-visibility:visible;block-size:auto}}
        """;
}

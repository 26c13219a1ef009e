namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>How reports look, on a screen and on paper. They load nothing and run nothing.</summary>
internal static class ReportStyle
{
    public const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    public const string Sheet =
        """
        :root{color-scheme:light}
        body{margin:0;background:#fff;color:#1b1b1f;font:15px/1.45 "Segoe UI",system-ui,"Noto Sans",sans-serif}
        main{max-width:84rem;margin:0 auto;padding:1.5rem}
        h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:1.6rem 0 .5rem}
        table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.35rem .7rem;border-bottom:1px solid #d5d5dc;font-weight:400}
        thead th{background:#f0f1f5;font-weight:600}
        .sum{display:inline-table;margin-right:2rem;vertical-align:top}.sum td{text-align:right}
        .list{width:100%;min-width:62rem}.list thead th{white-space:nowrap}.list th[scope=row]{font-weight:600;width:13rem;overflow-wrap:anywhere}
        .list td:nth-child(3){min-width:12rem}.list td:nth-child(4){white-space:nowrap}.list td:nth-child(5){width:8rem}.list td:last-child{width:17rem}
        .scroll{overflow-x:auto}
        dl{display:grid;grid-template-columns:10rem 1fr;gap:.3rem 1rem;margin:0}dt{color:#55555f}dd{margin:0;overflow-wrap:anywhere}
        small{display:block;font-size:.82rem;font-weight:400;color:#55555f;overflow-wrap:anywhere}
        code{font:.88em Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
        summary{cursor:pointer;color:#0b4f9e}ol{margin:.3rem 0;padding-left:1.2rem}
        .good{color:#0a6634}.wait{color:#7a4a00}.bad{color:#a51d1d}
        @media print{main{max-width:none;padding:0}body{font-size:10px}thead{display:table-header-group}tr{break-inside:avoid}.scroll{overflow:visible}.list{min-width:0}details::details-content{content-visibility:visible;block-size:auto}}
        """;

    /// <summary>The colour of an outcome; the word says the same.</summary>
    public static string ClassOf(ChangeOutcome? outcome) => outcome switch
    {
        { } achieved when achieved.IsAchieved() => "good",
        ChangeOutcome.Failed => "bad",
        _ => "wait",
    };
}

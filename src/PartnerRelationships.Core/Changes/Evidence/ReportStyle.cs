namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>How reports of runs look beside what all pages have.</summary>
internal static class ReportStyle
{
    public const string Sheet =
        """

        .sum{display:inline-table;margin-right:2rem;vertical-align:top}.sum td{text-align:right}
        .list{width:100%;min-width:62rem}.list thead th{white-space:nowrap}.list th[scope=row]{font-weight:600;width:13rem;overflow-wrap:anywhere}
        .list td:nth-child(3){min-width:12rem}.list td:nth-child(4){white-space:nowrap}.list td:nth-child(5){width:8rem}.list td:last-child{width:17rem}
        @media print{.list{min-width:0}}
        """;

    /// <summary>The colour of an outcome; the word says the same.</summary>
    public static string ClassOf(ChangeOutcome? outcome) => outcome switch
    {
        { } achieved when achieved.IsAchieved() => "good",
        ChangeOutcome.Failed => "bad",
        _ => "wait",
    };
}

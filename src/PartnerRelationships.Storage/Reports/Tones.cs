using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>The classes of the style sheet that show what a number means.</summary>
internal static class Tones
{
    public static string ClassOf(ReportTone tone) => tone switch
    {
        ReportTone.Good => "t-good",
        ReportTone.Waiting => "t-wait",
        ReportTone.Bad => "t-bad",
        ReportTone.Unknown => "t-unknown",
        _ => "t-plain",
    };
}

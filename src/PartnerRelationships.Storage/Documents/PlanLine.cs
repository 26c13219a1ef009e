using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Storage.Documents;

/// <summary>The lines of a plan's file: the head, a line for each customer and for everybody who could not be checked, the seal over these, and the approvals.
/// Each is one object of JSON. A released line never changes.</summary>
internal static class PlanLine
{
    /// <summary>Which form of file this is; another one is read by another version.</summary>
    public const string Form = "PartnerRelationships.RelationshipPlan/2";

    /// <summary>How many bytes a line has at most, and how many lines of each sort there are: far more than any plan has.</summary>
    public const int Longest = 1 << 20, MostCustomers = 1_000_000, MostGaps = 10_000, MostApprovals = 1_000;

    /// <summary>How a file of this form begins.</summary>
    public const string Beginning = $"{{\"format\":\"{Form}\"";

    private const int Deepest = 8;
    private const string Placeless = "{\"place\":0";

    private static readonly JsonLoadSettings Strict = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    public static string OfHead(RelationshipPlan plan, int customers) => Written(writer => writer.Head(plan, customers));

    public static string OfCustomer(PlannedCustomer customer, int place) => Written(writer => writer.PlacedCustomer(customer, place));

    /// <summary>A customer's line that was written for no place yet, in its place.</summary>
    public static string InPlace(string line, int place) => $"{{\"place\":{place.ToString(CultureInfo.InvariantCulture)}{line.Substring(Placeless.Length)}";

    // As it is read: a ledger writes these lines again from what was read, and the seal covers them.
    public static string OfGap(PlanGap gap) => Written(writer => writer.Member(
        "unchecked",
        gap with { Subject = ScreenText.Lines(gap.Subject)!, Place = ScreenText.Lines(gap.Place), ErrorId = ScreenText.Lines(gap.ErrorId)!, Detail = ScreenText.Lines(gap.Detail)! },
        writer.Gap));

    public static string OfSeal(string root) => Written(writer => writer.Text("seal", root));

    public static string OfApproval(PlanApproval approval) => Written(writer => writer.Member("approval", approval, writer.Approval));

    /// <summary>The object that a line is.</summary>
    /// <exception cref="FormatException">It is none, or not the one that was expected.</exception>
    public static T Read<T>(string line, Func<StrictObject, T> read)
    {
        StrictJson.Require(line);
        try
        {
            using var json = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = Deepest };
            return StrictObject.Read(JToken.ReadFrom(json, Strict), read);
        }
        catch (Exception error) when (JsonErrors.IsOne(error))
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static string Written(Action<PlanWriter> write)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            var writer = new PlanWriter(json);
            writer.Object(() => write(writer));
        }

        return text.ToString();
    }
}

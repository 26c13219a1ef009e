using System;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Reads plans. What the writer would not have written is an error.</summary>
internal static class PlanReader
{
    private const int Deepest = 8;

    private static readonly JsonLoadSettings Strict = new()
    {
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Load,
    };

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no plan.</exception>
    public static RelationshipPlan Read(TextReader text)
    {
        using var json = new CommentFreeReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = Deepest };
        var root = JToken.ReadFrom(json, Strict);
        return json.Read()
            ? throw new FormatException($"There is more data after its end (line {json.LineNumber}).")
            : StrictObject.Read(root, Plan);
    }

    private static RelationshipPlan Plan(StrictObject members) =>
        members.Text("format") is var form && form != PlanWriter.Form ? throw new FormatException($"Its format is '{form}', but this version reads '{PlanWriter.Form}'.") : new()
        {
            PlanId = members.Id("planId"),
            PartnerTenantId = members.Id("partnerTenantId"),
            PartnerName = members.Text("partnerName"),
            PartnerType = members.WordOrNull<PartnerType>("partnerType"),
            CreatedOn = members.Moment("createdOn"),
            CreatedBy = members.Text("createdBy"),
            CreatedUnder = members.Text("createdUnder"),
            Host = members.Text("host"),
            Reason = members.Text("reason"),
            BaseCount = members.Number("baseCount"),
            Options = members.Member("options", Options),
            Customers = members.List("customers", Customer),
            Unchecked = members.Has("unchecked") ? members.List("unchecked", Gap) : [],
            Seal = members.Text("seal"),
            Approvals = members.List("approvals", Approval),
        };

    /// <summary>The plan of its first line, and how many customers that promises.</summary>
    internal static (RelationshipPlan Plan, int Customers) Head(StrictObject members) =>
        members.Text("format") is var form && form != PlanLine.Form ? throw new FormatException($"Its format is '{form}', but this version reads '{PlanLine.Form}'.") : (new()
        {
            PlanId = members.Id("planId"),
            Kind = members.Text("kind"),
            PartnerTenantId = members.Id("partnerTenantId"),
            PartnerName = members.Text("partnerName"),
            PartnerType = members.WordOrNull<PartnerType>("partnerType"),
            CreatedOn = members.Moment("createdOn"),
            CreatedBy = members.Text("createdBy"),
            CreatedUnder = members.Text("createdUnder"),
            Maker = members.Member("maker", Person),
            Host = members.Text("host"),
            Reason = members.Text("reason"),
            BaseCount = members.Number("baseCount"),
            Options = members.Member("options", Options),
        }, members.Number("customers"));

    private static RelationshipPerson Person(StrictObject members) => new()
    {
        UserName = members.TextOrNull("userName"),
        ObjectId = members.IdOrNull("objectId"),
        TenantId = members.IdOrNull("tenantId"),
        Issuer = members.TextOrNull("issuer"),
        Account = members.Text("account"),
        Service = members.Text("service"),
        Source = members.Word<PersonSource>("source"),
    };

    private static PlanOptions Options(StrictObject members) => new()
    {
        SuspendLegacy = members.Flag("suspendLegacy"),
        CancelNewCommerce = members.Flag("cancelNewCommerce"),
        TerminateDelegatedAdmin = members.Flag("terminateDelegatedAdmin"),
        MaximumCount = members.NumberOrNull("maximumCount"),
        MaximumShare = (double?)members.DecimalOrNull("maximumShare"),
        CanarySize = members.Number("canarySize"),
        RequireApproval = members.Flag("requireApproval"),
        ValidFor = members.Duration("validFor"),
        Protected = members.Texts("protected"),
    };

    /// <summary>The customer of a line.</summary>
    /// <param name="members">The line's members.</param>
    /// <param name="place">The place that it must have.</param>
    internal static PlannedCustomer Placed(StrictObject members, int place) =>
        members.Number("place") is var found && found != place ? throw new FormatException($"it is at position {place}, but says {found}.") : Customer(members);

    private static PlannedCustomer Customer(StrictObject members) => new()
    {
        CustomerId = members.Id("customerId"),
        Name = members.Text("name"),
        Domain = members.TextOrNull("domain"),
        Verdict = members.Word<ReadinessVerdict>("verdict"),
        DelegatedAdmin = members.Word<DelegatedAdminState>("delegatedAdmin"),
        Blockers = members.List("blockers", Blocker),
        Steps = members.List("steps", Step),
    };

    internal static PlanGap Gap(StrictObject members) => new()
    {
        Subject = members.Text("subject"),
        Place = members.TextOrNull("place"),
        ErrorId = members.Text("errorId"),
        Detail = members.Text("detail"),
    };

    private static Blocker Blocker(StrictObject members) => new()
    {
        Rule = members.Word<BlockerRule>("rule"),
        Evidence = members.Text("evidence"),
        WhoMustAct = members.Text("whoMustAct"),
        Remedy = members.Text("remedy"),
        AtEndOfTerm = members.WordOrNull<EndOfTerm>("atEndOfTerm"),
        Until = members.MomentOrNull("until"),
        ClearedFrom = members.MomentOrNull("clearedFrom"),
        SubjectId = members.TextOrNull("subjectId"),
        MonthlyCost = members.DecimalOrNull("monthlyCost"),
        Currency = members.TextOrNull("currency"),
    };

    private static PlannedStep Step(StrictObject members) => new()
    {
        Number = members.Number("number"),
        Kind = members.Word<StepKind>("kind"),
        SubjectId = members.TextOrNull("subjectId"),
        SubjectName = members.TextOrNull("subjectName"),
        Effect = members.Text("effect"),
        RoleIds = members.Has("roles") ? members.Texts("roles") : [],
        Days = members.Has("days") ? members.Number("days") : null,
        AutoExtend = members.Has("autoExtend") ? members.Flag("autoExtend") : null,
    };

    internal static PlanApproval Approval(StrictObject members) => new()
    {
        ApprovedBy = members.Text("approvedBy"),
        ApprovedOn = members.Moment("approvedOn"),
        Host = members.Text("host"),
        Seal = members.Text("seal"),
        Comment = members.TextOrNull("comment"),
        By = members.Has("by") ? members.Member("by", Person) : null,
        Signature = members.Has("signature") ? members.Text("signature") : null,
        Timestamp = members.Has("timestamp") ? members.Text("timestamp") : null,
    };
}

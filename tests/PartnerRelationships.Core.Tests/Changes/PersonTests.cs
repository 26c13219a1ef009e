using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals.Plans;

namespace PartnerRelationships.Core.Tests.Changes;

/// <summary>Who is whom, and whose approval is that of a second person.</summary>
public sealed class PersonTests
{
    private static readonly Guid Tenant = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static RelationshipPerson Anna => new() { UserName = "anna@andor.example", ObjectId = Guid.NewGuid(), TenantId = Tenant, Account = "anna", Service = "https://api.partnercenter.microsoft.com/", Source = PersonSource.SignIn };

    private static RelationshipPerson Bela => Anna with { UserName = "bela@andor.example", ObjectId = Guid.NewGuid(), Account = "bela" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("anna@andor.example", true)]
    [InlineData(" ANNA@Andor.Example. ", true)]
    [InlineData("\uff41nna@andor.example", true)]
    [InlineData("anna@\uff41ndor.example", true)]
    [InlineData("anne@andor.example", false)]
    public void A_name_is_one_persons_however_it_is_spelled(string name, bool same) =>
        Assert.Equal(same, PersonRules.IsSame(Anna, Anna with { UserName = name, ObjectId = null, Account = "other" }));

    [Fact]
    public void Object_ids_tell_users_apart_and_without_names_the_account_does()
    {
        Assert.True(PersonRules.IsSame(Anna with { ObjectId = Tenant }, Bela with { ObjectId = Tenant }));
        Assert.False(PersonRules.IsSame(Anna, Bela));
        Assert.True(PersonRules.IsSame(Anna, new RelationshipPerson { Account = "ANNA" }));
        Assert.False(PersonRules.IsSame(Anna, new RelationshipPerson { Account = "bela" }));
    }

    [Fact]
    public async Task A_second_person_is_one_at_the_same_service_and_tenant()
    {
        Assert.Null(await ComplaintAsync(Bela));
        Assert.Contains("another service, http://127.0.0.1:5000/", await ComplaintAsync(Bela with { Service = "http://127.0.0.1:5000/" }), StringComparison.Ordinal);
        Assert.Contains("another tenant", await ComplaintAsync(Bela with { TenantId = Guid.NewGuid() }), StringComparison.Ordinal);
        Assert.Contains("another tenant, an unknown one", await ComplaintAsync(Bela with { TenantId = null }), StringComparison.Ordinal);
        Assert.Contains("the signed-in identity has no name", await ComplaintAsync(Bela with { UserName = null, ObjectId = null }), StringComparison.Ordinal);
        Assert.Contains("made it", await ComplaintAsync(Anna with { ObjectId = null, UserName = "Anna@ANDOR.example" }), StringComparison.Ordinal);
        Assert.Contains("known by name only", await ComplaintAsync(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_records_who_approved()
    {
        var plan = Made();
        var approval = By(plan, Bela);
        await new PlanRecords(service.Session(clock)).NoteApprovalAsync(plan, approval, Token);
        var known = await new PlanRecords(service.Session(clock)).OfAsync(plan, Token);

        Assert.Null(PlanApprovals.ComplaintAbout(plan, approval, known));
        Assert.NotNull(PlanApprovals.ComplaintAbout(plan, approval with { By = approval.By! with { ObjectId = Guid.NewGuid() } }, known));
    }

    private static RelationshipPlan Made() => Plans.Sealed(Plans.Full() with { Maker = Anna, Options = new PlanOptions { RequireApproval = true } });

    private static PlanApproval By(RelationshipPlan plan, RelationshipPerson? person) => new() { ApprovedBy = person?.ToString() ?? "cili@andor.example", By = person, ApprovedOn = Plans.MadeOn, Host = "DESK2", Seal = plan.Seal };

    private async Task<string?> ComplaintAsync(RelationshipPerson? person)
    {
        var plan = Made();
        var approval = By(plan, person);
        await new PlanRecords(service.Session(clock)).NoteApprovalAsync(plan, approval, Token);
        return PlanApprovals.ComplaintAbout(plan, approval, await new PlanRecords(service.Session(clock)).OfAsync(plan, Token));
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Drift.Snapshots;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Tests.Documents;

/// <summary>Snapshots in real files, and what comparing with them says.</summary>
public sealed class SnapshotTests : IDisposable
{
    private static readonly Guid Partner = Guid.NewGuid();
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly SnapshotFiles files = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("all.json")]
    [InlineData("all.json.gz")]
    public void What_is_saved_comes_back_whole_and_its_owners_alone(string name)
    {
        var full = Customer() with { IndirectPartners = ["Tisza IT"], Groups = ["Desk"] };
        var kept = Save(name, full.Made, Unread(Guid.NewGuid()));

        Assert.Equal(2, kept.Customers);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept.Path));
        }

        var snapshot = files.Open(kept.Path);
        Assert.Equal(kept, snapshot.Head);
        Assert.True(snapshot.HasSame(full.Made));
        Assert.False(snapshot.HasSame((full with { Name = "Other" }).Made));
        var read = snapshot.Read(new HashSet<Guid> { full.Id }).Single();
        Assert.Equal(("Kék Tó", "Tisza IT", "Desk"), (read.Name, read.IndirectPartners![0], read.DelegatedAdminRelationships![0].Groups![0]));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void Who_is_in_two_lists_that_were_joined_is_in_it_once()
    {
        var twice = Customer();
        var kept = Save("all.json", twice.Made, (twice with { Name = "Other" }).Made);
        Assert.Equal(1, kept.Customers);
        Assert.True(files.Open(kept.Path).HasSame(twice.Made));
    }

    [Fact]
    public void What_is_there_stays_until_a_new_one_is_whole()
    {
        var path = Save("all.json", Customer().Made).Path;
        var before = File.ReadAllText(path);
        Assert.Equal("SnapshotExists", Assert.Throws<ConflictException>(() => files.Begin(Head(path), overwrite: false)).ErrorId);
        using (var draft = files.Begin(Head(path), overwrite: true))
        {
            draft.Add(Customer().Made);
        }

        Assert.Equal(before, File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
        Assert.Equal("SnapshotNotWritten", Assert.Throws<InvalidInputException>(() => files.Begin(Head(Path.Combine(folder, "nowhere", "all.json")), overwrite: false)).ErrorId);
    }

    public static TheoryData<string, Func<string[], IEnumerable<string>>> Garbling => new()
    {
        { "cut", lines => lines[..^1] },
        { "a customer gone", lines => lines.Where((_, place) => place != 1) },
        { "a customer twice", lines => [.. lines[..2], .. lines[1..]] },
        { "a word changed", lines => lines.Select(line => line.Replace("Kék", "Zöld", StringComparison.Ordinal)) },
        { "a member more", lines => lines.Select((line, place) => place == 1 ? line.Insert(1, "\"x\":1,") : line) },
        { "another form", lines => lines.Select(line => line.Replace("Snapshot/1", "Snapshot/9", StringComparison.Ordinal)) },
        { "more behind its end", lines => [.. lines, "{}"] },
        { "no JSON", _ => ["{"] },
        { "nothing", _ => [] },
    };

    [Theory, MemberData(nameof(Garbling))]
    public void Every_change_of_a_file_is_reported_with_its_line(string what, Func<string[], IEnumerable<string>> garble)
    {
        var path = Save("all.json", Customer().Made, Customer().Made).Path;
        File.WriteAllText(path, string.Concat(garble(File.ReadAllLines(path)).Select(line => line + "\n")));
        Assert.True(Assert.Throws<InvalidInputException>(() => files.Open(path)).ErrorId == "SnapshotInvalid", what);
        Assert.Equal("SnapshotNotFound", Assert.Throws<NotFoundException>(() => files.Open(path + "x")).ErrorId);
    }

    [Fact]
    public void A_packed_file_that_is_none_or_that_unpacks_to_a_flood_is_refused()
    {
        var path = Path.Combine(folder, "flood.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(new byte[8 << 20]);
        }

        Assert.Equal("SnapshotInvalid", Assert.Throws<InvalidInputException>(() => files.Open(path)).ErrorId);
        File.WriteAllBytes(path, [0x1f, 0x8b, 1, 2, 3]);
        Assert.Equal("SnapshotInvalid", Assert.Throws<InvalidInputException>(() => files.Open(path)).ErrorId);
    }

    [Fact]
    public void Differences_are_reported_one_by_one_and_equal_parts_are_not()
    {
        var (same, other, gone) = (Customer(), Customer(), Customer());
        var comparer = Compare(Save("all.json", same.Made, other.Made, gone.Made));
        var now = other with { Name = "Zöld", Reseller = "none", IndirectPartners = ["Tisza IT"], Privileges = DelegatedAdminState.Granted, Roles = ["Directory Readers", "Global Administrator"], AutoExtends = false, Groups = ["Others"] };
        RelationshipFinding[] findings = [.. comparer.Take(same.Made), .. comparer.Take(now.Made), .. comparer.Take(Customer().Made), .. comparer.End(isEverybody: true)];

        Assert.Equal([RelationshipRule.CustomerNew, .. Enumerable.Repeat(RelationshipRule.Differs, 7), RelationshipRule.CustomerMissing], findings.Select(one => one.Rule));
        Assert.Equal(["Name", "Reseller", "IndirectPartners", "DelegatedAdmin", "DelegatedAdminRelationships"], findings[1..8].Select(one => one.Part).Distinct());
        Assert.Equal(gone.Id, findings[^1].CustomerId);
        Assert.Equal([StepKind.EndPrivileges], findings.Select(one => one.Step?.Kind).OfType<StepKind>());
        Assert.All(findings[1..], one => Assert.True(one is { Expected: not null, Actual: not null } && one.Step is null != one.Obstacle is null));
    }

    [Fact]
    public void A_lost_extension_is_mended_by_a_step_and_a_relationship_that_came_or_went_is_not()
    {
        var before = Customer();
        var extended = Compare(Save("a.json", before.Made));
        Assert.Empty(extended.Take((before with { AutoExtends = false }).Made));
        Assert.Equal(StepKind.ExtendDelegatedAdmin, Assert.Single(extended.End(isEverybody: false)).Step!.Kind);

        var moved = Compare(Save("b.json", before.Made));
        Assert.Empty(moved.Take((before with { RightsId = "r-2" }).Made));
        Assert.Equal(["ended", "active"], moved.End(isEverybody: false).Select(one => one.Actual));
    }

    [Fact]
    public void What_was_not_known_then_or_is_not_known_now_is_a_finding()
    {
        var customer = Customer();
        var then = Compare(Save("a.json", Unread(customer.Id)));
        Assert.Empty(then.Take(customer.Made));
        Assert.Equal([RelationshipRule.Unknown, RelationshipRule.Unknown], then.End(isEverybody: true).Where(one => one.Part != "Name").Select(one => one.Rule));

        var now = Compare(Save("b.json", Unread(customer.Id)));
        Assert.Equal(RelationshipRule.Unknown, Assert.Single(now.Take(Unread(customer.Id))).Rule);
    }

    [Fact]
    public void Thousands_of_differences_are_compared_in_portions_and_each_is_reported_once()
    {
        var all = Enumerable.Range(0, 2500).Select(_ => Customer()).ToList();
        var comparer = Compare(Save("all.json", [.. all.Select(one => one.Made)]));
        var found = all.SelectMany(one => comparer.Take((one with { Name = "Zöld" }).Made)).Concat(comparer.End(isEverybody: true)).ToList();
        Assert.Equal(all.Select(one => (Guid?)one.Id), found.Select(one => one.CustomerId));
    }

    [Fact]
    public void Another_partners_snapshot_is_refused()
    {
        var snapshot = files.Open(Save("all.json", Customer().Made).Path);
        Assert.Equal("SnapshotForeign", Assert.Throws<InvalidInputException>(() => new SnapshotComparer(snapshot, Guid.NewGuid(), () => true)).ErrorId);
    }

    private SnapshotComparer Compare(CustomerRelationshipSnapshot kept) => new(files.Open(kept.Path), Partner, () => true);

    private CustomerRelationshipSnapshot Save(string name, params CustomerRelationship[] customers)
    {
        using var draft = files.Begin(Head(Path.Combine(folder, name)), overwrite: false);
        Array.ForEach(customers, draft.Add);
        return draft.Keep();
    }

    private static CustomerRelationshipSnapshot Head(string path) => new() { Path = path, PartnerTenantId = Partner, PartnerName = "Andor Cloud", SavedOn = Then, IsOfEverybody = true, IsDetailed = true };

    private static Tied Customer() => new(Guid.NewGuid());

    private static CustomerRelationship Unread(Guid id) => new() { CustomerId = id, Name = "Kék Tó", Reseller = "reseller", Missing = [new() { Part = "DelegatedAdminRelationships", ErrorId = "GraphNotReachable", Reason = "No way." }], DelegatedAdmin = DelegatedAdminState.NotGranted };

    private sealed record Tied(Guid Id)
    {
        private static readonly Guid[] Provider = [Guid.NewGuid()];

        public string Name { get; init; } = "Kék Tó";

        public string Reseller { get; init; } = "reseller";

        public string[] IndirectPartners { get; init; } = [];

        public DelegatedAdminState Privileges { get; init; } = DelegatedAdminState.NotGranted;

        public string RightsId { get; init; } = "r-1";

        public string[] Roles { get; init; } = ["Directory Readers"];

        public bool AutoExtends { get; init; } = true;

        public string[]? Groups { get; init; } = ["Desk of yours"];

        public CustomerRelationship Made => new()
        {
            CustomerId = Id, Name = Name, Reseller = Reseller, IndirectPartners = IndirectPartners, IndirectPartnerIds = [.. IndirectPartners.Select(_ => Provider[0])], DelegatedAdmin = Privileges, ReadOn = Then,
            DelegatedAdminRelationships = [new CustomerDelegatedAdmin { RelationshipId = RightsId, DisplayName = "Rights", Status = "active", Roles = Roles, EndsOn = Then.AddYears(1), AutoExtends = AutoExtends, Groups = Groups }],
        };
    }
}

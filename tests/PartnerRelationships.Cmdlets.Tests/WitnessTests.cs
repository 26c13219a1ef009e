using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>A ledger beside what was kept of it elsewhere.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PrivateAuthority authority = new();
    private readonly X509Certificate2 certificate;
    private readonly string folder = Directory.CreateTempSubdirectory("witness").FullName;

    public WitnessTests()
    {
        certificate = authority.Issue("Ada", curve: true);
        host.Run("", ("c", certificate), ("f", folder), ("root", authority.Write(At("root.pem"))));
        Write("ledger.db", 5);
    }

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        certificate.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_ledger_that_went_on_still_holds_what_was_saved()
    {
        var saved = Save("ledger.db", "$f/head.json -SigningCertificate $c");
        Write("ledger.db", 2);

        var found = Check("ledger.db", "$f/head.json");
        Assert.Equal((true, 7L, saved.SavedOn, SignatureState.Unknown, "CN=Ada"), (found.IsIntact, found.Entries, found.WitnessedOn, found.Witness!.State, found.Witness.SignedBy));
        Assert.Equal((5L, At("head.json")), (saved.Entries, saved.File));
        Assert.Equal(SignatureState.Trusted, Check("ledger.db", "$f/head.json -CheckRevocation").Witness!.State);
        Assert.Equal("WitnessExists", host.Run("Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger $f/ledger.db | Out-Null; Save-RelationshipLedgerHead $f/head.json; Disconnect-PartnerCenter").ErrorId);
    }

    [Fact]
    public void It_is_taken_as_an_object_a_copy_and_a_text_and_unsigned_it_says_so()
    {
        var saved = Save("ledger.db", "");
        var copy = PSSerializer.Deserialize(PSSerializer.Serialize(saved));
        File.WriteAllText(At("mailed.txt"), saved.Document.Replace("\n", "\r\n", StringComparison.Ordinal));

        foreach (var witness in new[] { saved, copy, At("mailed.txt"), new FileInfo(At("mailed.txt")) })
        {
            var found = host.Get<LedgerVerification>("Test-RelationshipLedger $f/ledger.db -Witness $w", ("w", witness)).Single();
            Assert.Equal((true, SignatureState.Missing), (found.IsIntact, found.Witness!.State));
        }
    }

    [Fact]
    public void An_older_copy_and_a_chain_of_its_own_are_named_with_the_first_entry_that_does_not_fit()
    {
        File.Copy(At("ledger.db"), At("old.db"));
        File.Copy(At("ledger.db"), At("own.db"));
        Write("ledger.db", 3);
        Write("own.db", 3);
        Save("ledger.db", "$f/head.json -SigningCertificate $c");

        Assert.Equal(("EntryMissing", 6L), First("old.db"));
        Assert.Equal(("EntryReplaced", 6L), First("own.db"));
        Assert.True(host.Get<LedgerVerification>("Test-RelationshipLedger $f/own.db").Single().IsIntact);
        Assert.True(Check("ledger.db", "$f/head.json").IsIntact);
    }

    [Fact]
    public void A_witness_that_was_changed_is_not_believed()
    {
        var saved = Save("ledger.db", "$f/head.json -SigningCertificate $c");
        File.WriteAllText(At("changed.json"), saved.Document.Replace(saved.SavedOn.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), "1999-01", StringComparison.Ordinal));
        File.WriteAllText(At("more.json"), saved.Document + "{}\n");
        File.WriteAllText(At("letter.json"), "Dear ledger");

        Assert.Equal("WitnessAltered", Check("ledger.db", "$f/changed.json").Problems.Single().ProblemId);
        Assert.Equal("WitnessInvalid", host.Run("Test-RelationshipLedger $f/ledger.db -Witness $f/more.json").ErrorId);
        Assert.Equal("WitnessInvalid", host.Run("Test-RelationshipLedger $f/ledger.db -Witness $f/letter.json").ErrorId);
        Assert.Equal("WitnessNotFound", host.Run("Test-RelationshipLedger $f/ledger.db -Witness $f/none.json").ErrorId);
        Assert.Equal("TrustedRootInvalid", host.Run("Test-RelationshipLedger $f/ledger.db -Witness $f/head.json -TrustedRoot $f/letter.json").ErrorId);
    }

    [Fact]
    public void Marks_are_few_on_the_way_and_tell_among_which_entries_a_ledger_was_replaced()
    {
        var (book, chain) = (new MarkBook(), EventChain.Origin);
        var entries = Enumerable.Range(1, 1001).Select(number =>
        {
            var fields = EventChain.Append(new RelationshipEvent { Kind = "x" }, number, chain);
            chain = fields[EventFields.Hash]!;
            return fields;
        }).ToList();
        entries.ForEach(entry => book.Add(new LedgerMark(long.Parse(entry[EventFields.Number]!, System.Globalization.CultureInfo.InvariantCulture), entry[EventFields.Hash]!)));
        Assert.InRange(book.Marks.Count, 129, 257);
        Assert.Equal(new LedgerMark(1001, chain), book.Marks[^1]);

        var walk = new ChainWalk(book.Marks);
        var replaced = EventChain.Append(new RelationshipEvent { Kind = "y" }, 1001, entries[999][EventFields.Hash]!);
        Assert.All(entries.Take(1000), entry => Assert.Null(walk.Next(entry)));
        Assert.Equal(("EntryReplaced", 1001L), (walk.Next(replaced)!.ProblemId, walk.Next(replaced)!.EntryNumber));
    }

    private void Write(string ledger, int entries) => host.Run("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger \"$f/$l\"; 1..$n | ForEach-Object { $null = New-ResellerInvitation \"Kék $([guid]::NewGuid())\" }; Disconnect-PartnerCenter", ("l", ledger), ("n", entries));

    private LedgerWitness Save(string ledger, string how) =>
        host.Get<LedgerWitness>($"$null = Connect-PartnerCenter -Sandbox -SeedCustomers 0 -Ledger \"$f/$l\"; Save-RelationshipLedgerHead {how}; Disconnect-PartnerCenter", ("l", ledger)).Single();

    private LedgerVerification Check(string ledger, string how) => host.Get<LedgerVerification>($"Test-RelationshipLedger \"$f/$l\" -TrustedRoot $root -Witness {how}", ("l", ledger)).Single();

    private (string, long?) First(string ledger) => Check(ledger, "$f/head.json").Problems.Select(problem => (problem.ProblemId, problem.EntryNumber)).First();

    private string At(string name) => Path.Combine(folder, name);
}

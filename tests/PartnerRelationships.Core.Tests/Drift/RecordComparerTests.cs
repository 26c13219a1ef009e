using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Drift.Records;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Drift;

public sealed class RecordComparerTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
    private readonly FakeClock clock = new();
    private readonly CustomerIndex everyone = new();
    private CustomerRelationship customer;

    public RecordComparerTests()
    {
        customer = Customers.With([Customers.Rights(clock)], privileges: DelegatedAdminState.Granted, partners: ["Tisza IT"]);
        everyone.Write(new PartnerCustomer { CustomerId = customer.CustomerId, Name = customer.Name, Domain = customer.Domain });
    }

    public void Dispose() => File.Delete(file);

    [Fact]
    public void What_a_list_says_is_held_against_what_is_so_and_an_empty_cell_says_nothing()
    {
        Assert.Equal(RelationshipRule.Unknown, Assert.Single(Compare("Domain;GDAP", "kekto.onmicrosoft.com;maybe", out var failed)).Rule);
        Assert.Equal("CsvCellInvalid", failed[0].ErrorId);
        Assert.Empty(Compare("Domain;Reseller;Distributor;DAP;GDAP;AutoExtend", "kekto.onmicrosoft.com;yes;tisza it;;1;true", out _));

        var all = Compare("Domain,Relationship,Provider,DelegatedAdmin,GDAP,AutoExtends", "kekto.onmicrosoft.com,none,Other Ltd,no,no,no", out _);
        Assert.Equal(["Reseller", "IndirectPartners", "DelegatedAdmin", "DelegatedAdminRelationships", "DelegatedAdminRelationships"], all.Select(one => one.Part));
        Assert.All(all, one => Assert.Contains("line 2 of your list", one.Evidence));
        Assert.Equal([null, null, StepKind.EndPrivileges, null, StepKind.StopExtension], all.Select(one => one.Step?.Kind));
        Assert.All(all, one => Assert.True(one.Step is null != one.Obstacle is null));
    }

    [Fact]
    public void Privileges_that_a_list_wants_gone_are_ended_by_no_plan_where_nothing_else_gives_rights()
    {
        customer = Customers.With([], privileges: DelegatedAdminState.Granted, id: customer.CustomerId);
        var finding = Assert.Single(Compare("Domain,DAP", "kekto.onmicrosoft.com,no", out _));
        Assert.Equal((null, DelegationSteps.PrivilegesNeeded), (finding.Step, finding.Obstacle));
    }

    [Fact]
    public void A_customer_in_only_one_of_list_and_partner_is_reported_with_the_line()
    {
        var gone = Guid.NewGuid();
        var findings = Compare("CustomerId,Domain", $"{gone},\n,nobody.example", out _);
        Assert.Equal([RelationshipRule.CustomerNew, RelationshipRule.CustomerMissing, RelationshipRule.CustomerMissing], findings.Select(one => one.Rule));
        Assert.Equal([customer.CustomerId, gone, null], findings.Select(one => one.CustomerId));
        Assert.Equal(["Line 2 of your list", "Line 3 of your list"], findings.Skip(1).Select(one => one.Evidence[..19]));
    }

    [Fact]
    public void An_unusable_line_reports_no_new_customer()
    {
        var findings = Compare("CustomerId,Domain", "no id,", out var failed);
        Assert.Equal("CustomerIdInvalid", failed[0].ErrorId);
        Assert.Equal(RelationshipRule.Unknown, Assert.Single(findings).Rule);
    }

    [Fact]
    public void A_customer_that_two_lines_name_is_an_error_with_the_first_line()
    {
        Compare("CustomerId,Domain", $"{customer.CustomerId},\n,kekto.onmicrosoft.com", out var failed);
        Assert.Equal("CsvCustomerTwice", failed[0].ErrorId);
        Assert.Contains("line 2", failed[0].Message);
    }

    [Fact]
    public void Privileges_in_the_list_that_were_not_read_are_unknown()
    {
        var unread = Customers.With([Customers.Rights(clock)], privileges: DelegatedAdminState.Unknown, id: customer.CustomerId);
        var (comparer, _) = Read("CustomerId,DAP", $"{customer.CustomerId},no");
        Assert.Equal(RelationshipRule.Unknown, Assert.Single(comparer.Take(unread)).Rule);
    }

    private List<RelationshipFinding> Compare(string header, string rows, out List<PartnerRelationshipsException> failed)
    {
        (var comparer, failed) = Read(header, rows);
        return [.. comparer.Take(customer), .. comparer.End(isEverybody: true)];
    }

    private (RecordComparer Comparer, List<PartnerRelationshipsException> Failed) Read(string header, string rows)
    {
        File.WriteAllText(file, $"{header}\n{rows}\n");
        var (comparer, failed) = (new RecordComparer(() => false), new List<PartnerRelationshipsException>());
        foreach (var row in RecordColumns.Read(file))
        {
            try
            {
                comparer.Add(row, everyone);
            }
            catch (PartnerRelationshipsException error)
            {
                failed.Add(error);
            }
        }

        return (comparer, failed);
    }
}

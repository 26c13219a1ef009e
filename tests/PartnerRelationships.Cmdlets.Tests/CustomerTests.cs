using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class CustomerTests : IDisposable
{
    private readonly PowerShellHost host = new();

    public CustomerTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 60 -Seed 3");

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_customer_read_by_its_id_says_more_than_the_list()
    {
        var listed = host.Get<PartnerCustomer>("Get-PartnerCustomer");
        var read = host.Get<PartnerCustomer>("$list | Get-PartnerCustomer", ("list", listed));

        Assert.Equal(listed.Select(customer => customer.CustomerId), read.Select(customer => customer.CustomerId));
        Assert.All(listed, customer => Assert.Null(customer.AllowsDelegatedAccess));
        Assert.All(read, customer => Assert.NotNull(customer.AllowsDelegatedAccess));
        Assert.Contains(read, customer => customer.AllowsDelegatedAccess == true && customer.Email is not null);
    }

    [Fact]
    public void Names_and_domains_take_wildcards_whatever_the_case()
    {
        var one = host.Get<PartnerCustomer>("Get-PartnerCustomer")[7];

        Assert.Contains(host.Get<PartnerCustomer>("Get-PartnerCustomer -Name $n", ("n", WildcardPattern.Escape(one.Name[..3]).ToUpperInvariant() + "*")), found => found.CustomerId == one.CustomerId);
        Assert.Contains(host.Get<PartnerCustomer>("Get-PartnerCustomer $n", ("n", "*" + one.Name[2..])), found => found.CustomerId == one.CustomerId);
        Assert.Equal(one.CustomerId, host.Get<PartnerCustomer>("Get-PartnerCustomer -Domain $d", ("d", one.Domain!.ToUpperInvariant())).Single().CustomerId);
    }

    [Fact]
    public void Every_customer_of_a_provider_is_found_by_its_name_and_by_its_object()
    {
        var provider = host.Get<IndirectProvider>("Get-IndirectProvider")[0];

        var byName = host.Get<PartnerCustomer>("Get-PartnerCustomer -IndirectProvider $p", ("p", provider.Name));
        var byObject = host.Get<PartnerCustomer>("Get-PartnerCustomer -IndirectProvider $p", ("p", provider));

        Assert.NotEmpty(byName);
        Assert.True(byName.Length < 60);
        Assert.Equal(byName.Select(customer => customer.CustomerId), byObject.Select(customer => customer.CustomerId));
        var ties = host.Get<CustomerRelationship>("$c | Get-CustomerRelationship", ("c", byName));
        Assert.All(ties, tie => Assert.Contains(provider.Name, tie.IndirectPartners!));
    }

    [Fact]
    public void An_unknown_name_and_an_unknown_customer_do_not_stop_the_next_one()
    {
        var good = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0].CustomerId;
        var unknown = Guid.NewGuid();

        var outcome = host.Run("'nonsense', $unknown, $good | Get-PartnerCustomer", ("unknown", unknown), ("good", good));

        Assert.Equal(["CustomerNameNotFound", "CustomerNotFound"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal([ErrorCategory.ObjectNotFound, ErrorCategory.ObjectNotFound], outcome.Errors.Select(error => error.CategoryInfo.Category));
        Assert.Equal(["nonsense", unknown], outcome.Errors.Select(error => error.TargetObject is PSObject wrapped ? wrapped.BaseObject : error.TargetObject));
        Assert.Equal(good, ((PartnerCustomer)Assert.Single(outcome.Output).BaseObject).CustomerId);
    }

    [Fact]
    public void A_question_for_the_wrong_kind_of_partner_is_refused_clearly()
    {
        var outcome = host.Run("Get-IndirectReseller");

        Assert.Equal("WrongPartnerType", outcome.ErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, outcome.Errors[0].CategoryInfo.Category);
    }
}

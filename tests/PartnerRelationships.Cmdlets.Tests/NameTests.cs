using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Names as they are: with brackets, quotes and stars, or with what would steer a terminal.</summary>
public sealed class NameTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("names").FullName;

    public NameTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 10 -Seed 3 -PartnerType IndirectProvider");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_name_that_exists_as_typed_wins_over_its_reading_as_a_pattern()
    {
        Create("Contoso U", "Contoso [UK]", "Toys*R*Us", "Toys and Rubber for Us");

        Assert.Equal(["Contoso [UK]"], Found("-Name 'contoso [uk]'"));
        Assert.Equal(["Toys*R*Us"], Found("-Name 'Toys*R*Us'"));
        Assert.Equal(["Contoso U"], Found("-Name 'Contoso [UX]'"));
        Assert.Equal(["Contoso [UK]"], Found("-Name 'Contoso `[UK`]'"));

        var plan = host.Get<RelationshipPlan>("New-CustomerRemovalPlan $p -Reason r -Name 'Contoso [UK]'", ("p", Path.Combine(folder, "plan.json"))).Single();
        Assert.Equal(["Contoso [UK]"], plan.Customers.Select(customer => customer.Name));
    }

    [Fact]
    public void A_literal_name_is_no_pattern()
    {
        Create("Star*", "Starlight", "Contoso U", "Contoso [UK]");

        Assert.Equal(["Star*"], Found("-LiteralName 'star*'"));
        Assert.Equal("CustomerNameNotFound", host.Run("Get-PartnerCustomer -LiteralName 'Contoso ?'").ErrorId);
        Assert.Equal("CustomerNameNotFound", host.Run("New-CustomerRemovalPlan $p -Reason r -LiteralName 'Contoso *'", ("p", Path.Combine(folder, "plan.json"))).Errors[0].FullyQualifiedErrorId.Split(',')[0]);

        var plan = host.Get<RelationshipPlan>("New-CustomerRemovalPlan $p -Reason r -LiteralName 'Star*'", ("p", Path.Combine(folder, "plan.json"))).Single();
        Assert.Equal(["Star*"], plan.Customers.Select(customer => customer.Name));
    }

    [Fact]
    public void An_unknown_name_without_wildcards_lists_the_names_that_begin_with_it()
    {
        Create("Friesen Werke", "Friesen Holz");

        var outcome = host.Run("Get-PartnerCustomer friesen");

        Assert.Equal("CustomerNameNotFound", outcome.ErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, outcome.Error.CategoryInfo.Category);
        Assert.Contains("'Friesen Werke'", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("'Friesen Holz'", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.Empty(host.Run("Get-PartnerCustomer 'friesen x*'").Errors);
    }

    [Theory]
    [InlineData("Get-PartnerCustomer -Name ")]
    [InlineData("Get-PartnerCustomer -LiteralName ")]
    [InlineData("Get-PartnerCustomer -CustomerId ")]
    public void Whatever_is_offered_parses_back_to_the_same_customer(string command)
    {
        string[] names = ["Zz [UK]", "Zz*", "Zz O'Neil", "Zz O\u2019Neil \u2018x\u201A \u201B", "Zz \u201Cq\u201D", "Zz $x `[n", "Zz", "Zz # @{1}"];
        Create(names);

        foreach (var word in new[] { "Zz", "'Zz", "'Zz O''N", "\"Zz", "\u2018Zz" })
        {
            var offered = Offered(command + word);
            Assert.NotEmpty(offered);
            foreach (var one in offered)
            {
                Assert.Equal([one.ListItemText], host.Get<PartnerCustomer>(command + one.CompletionText).Select(customer => customer.Name));
            }
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), Offered(command + "'Zz").Select(one => one.ListItemText).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Get-RelationshipEvent -Kind Invitation")]
    [InlineData("New-ResellerInvitation -DelegatedAdminRole 'Privileged")]
    [InlineData("Get-IndirectReseller -Reseller ")]
    public void Other_completions_are_single_arguments(string command)
    {
        var offered = Offered(command);

        Assert.NotEmpty(offered);
        Assert.All(offered, one =>
        {
            var read = Parser.ParseInput("x " + one.CompletionText, out _, out var errors);
            Assert.Empty(errors);
            Assert.Equal(one.ListItemText, read.FindAll(part => part is StringConstantExpressionAst, true).Cast<StringConstantExpressionAst>().Last().Value);
        });
    }

    [Fact]
    public void What_would_steer_a_terminal_does_not_get_out_of_a_name()
    {
        Create("Evil\u001b]0;owned\u0007\u001b[2J \u001b]8;;https://evil.example/\u001b\\link \u009b2J\u202Egpj\u2066x\u2069\r\nnext");

        var shown = host.Run("$c = Get-PartnerCustomer -Name Evil*; $c; $c | Get-CustomerRelationship; $c | Get-CustomerRemovalReadiness; Get-PartnerCustomer -Name 'Evil'");

        Assert.Contains("owned", shown.Everything, StringComparison.Ordinal);
        AssertHarmless(shown.Everything);
        var name = ((PartnerCustomer)shown.Output[0].BaseObject).Name;
        AssertHarmless(name);
        Assert.DoesNotContain('\n', name);
        Assert.Equal([name], Found("-Name $n", ("n", name)));
        Assert.Equal([name], Found("-LiteralName $n", ("n", name)));
    }

    [Fact]
    public void What_would_steer_a_terminal_does_not_get_out_of_an_error()
    {
        var outcome = host.Run("$evil | Get-PartnerCustomer; Get-PartnerCustomer -Name $evil; Get-IndirectProvider $evil; New-ResellerInvitation Contoso -Email $evil", ("evil", "\u001bc\u0007\u009b2J\u202Ex"));

        Assert.Equal(4, outcome.Errors.Count);
        AssertHarmless(outcome.Everything);
    }

    [Fact]
    public void Invisible_characters_are_named_in_the_error()
    {
        var id = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0].CustomerId;

        Assert.Contains("U+200B", host.Run("$i | Get-PartnerCustomer", ("i", $"{id}\u200B")).Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("U+202A", host.Run("New-ResellerInvitation Contoso -Email $e", ("e", "\u202Aada@contoso.example")).Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("U+FEFF", host.Run("New-ResellerInvitation Contoso -Domain $d", ("d", "\uFEFFcontoso.example")).Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("U+200E", host.Run("New-CustomerRemovalPlan $p -Reason r -Protected $d -CustomerId $i", ("p", Path.Combine(folder, "plan.json")), ("d", "\u200Econtoso.example"), ("i", id)).Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    private static void AssertHarmless(string text) =>
        Assert.DoesNotContain(text, letter => (char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private void Create(params string[] names)
    {
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            host.Get<NewPartnerCustomer>(
                "New-PartnerCustomer -Name $n -Domain $d -Country US -FirstName Ada -LastName L -Email ada@contoso.example -AddressLine 'Way 1' -City Town -State WA -PostalCode 98052 -Confirm:$false",
                ("n", name), ("d", $"name{number}.onmicrosoft.com"));
        }
    }

    private string[] Found(string arguments, params (string, object?)[] variables) =>
        [.. host.Get<PartnerCustomer>("Get-PartnerCustomer " + arguments, variables).Select(customer => customer.Name)];

    private CompletionResult[] Offered(string command) =>
        [.. host.Get<CommandCompletion>("[System.Management.Automation.CommandCompletion]::CompleteInput($t, $t.Length, $null)", ("t", command)).Single().CompletionMatches
            .Where(match => match.ResultType == CompletionResultType.ParameterValue)];
}

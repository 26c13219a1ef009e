using System;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Letters about the end of relationships, from whatever names the customers; nothing is sent.</summary>
public sealed class RemovalNoticeTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("notices").FullName;

    public RemovalNoticeTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 25");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Get-PartnerCustomer")]
    [InlineData("Get-PartnerCustomer | Get-CustomerRemovalReadiness")]
    [InlineData("(Get-PartnerCustomer).CustomerId")]
    [InlineData("Get-PartnerCustomer | ForEach-Object { $_.CustomerId.ToString() }")]
    [InlineData("Get-PartnerCustomer | New-CustomerRemovalPlan $path -Reason Secret")]
    [InlineData("(Get-PartnerCustomer | New-CustomerRemovalPlan $path -Reason Secret).Customers")]
    public void Whatever_names_customers_gets_a_draft_for_each_in_order_and_in_its_language(string source)
    {
        var customers = host.Get<PartnerCustomer>("Get-PartnerCustomer | Get-PartnerCustomer");

        var notices = host.Get<CustomerRemovalNotice>(source + " | New-CustomerRemovalNotice", ("path", Path.Combine(folder, "plan.json")));

        Assert.Equal(customers.Select(one => one.CustomerId).Order(), notices.Select(one => one.CustomerId!.Value).Order());
        Assert.All(notices, notice =>
        {
            var customer = customers.Single(one => one.CustomerId == notice.CustomerId);
            Assert.Equal((customer.Name, customer.Email), (notice.Name, notice.Email));
            Assert.True(notice.Culture == customer.Culture || (notice.Culture == "en" && customer.Culture is "el-GR" or "uk-UA"), customer.Culture);
            Assert.Contains(customer.Name, notice.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret", notice.Body, StringComparison.Ordinal);
            Assert.False(notice.EffectiveDate < notice.NoticeDate.AddDays(30));
        });
        var open = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").Where(one => one is { Verdict: ReadinessVerdict.Blocked, RemovableFrom: null }).Select(one => one.CustomerId);
        Assert.Equal(open.Order(), notices.Where(notice => notice.EffectiveDate is null).Select(notice => notice.CustomerId!.Value).Order());
        Assert.True(notices.Select(one => one.Culture).Distinct().Count() > 1);
    }

    [Fact]
    public void The_day_is_the_one_from_which_readiness_says_the_customer_can_go()
    {
        var late = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").First(one => one.RemovableFrom > DateTimeOffset.Now.AddDays(40));

        var notice = host.Get<CustomerRemovalNotice>("$late | New-CustomerRemovalNotice -NoticeDays 10", ("late", late)).Single();

        Assert.InRange(notice.EffectiveDate!.Value, late.RemovableFrom!.Value.LocalDateTime, late.RemovableFrom!.Value.LocalDateTime.AddDays(1));
        Assert.Equal(notice.EffectiveDate.Value.AddDays(90), notice.DataRetentionDate);
    }

    [Fact]
    public void A_plan_is_read_from_its_file_and_an_altered_one_is_refused()
    {
        var path = Path.Combine(folder, "plan.json");
        host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $path -Reason Secret", ("path", path));

        Assert.Equal(25, host.Get<CustomerRemovalNotice>("New-CustomerRemovalNotice -PlanPath $path -Reason 'We close'").Count(notice => notice.Body.Contains("We close", StringComparison.Ordinal)));
        File.WriteAllText(path, File.ReadAllText(path).Replace("Secret", "Other", StringComparison.Ordinal));
        Assert.Equal("RelationshipPlanAltered", host.Run("New-CustomerRemovalNotice -PlanPath $path").ErrorId);
    }

    [Fact]
    public void A_provider_gets_one_letter_with_all_its_customers_and_the_error_of_a_refusal_names_the_command()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 25 -ResellerRemoval Refused");

        var refused = host.Run("Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq Ready | Remove-CustomerRelationship -Reason Secret -Attest -Confirm:$false -PassThru");
        var letters = host.Get<CustomerRemovalNotice>("$refused | New-CustomerRemovalNotice -To Provider -Culture hu-HU", ("refused", refused.Output));

        Assert.NotEmpty(refused.Output);
        Assert.All(refused.Errors, error => Assert.Contains($"New-CustomerRemovalNotice -CustomerId {error.TargetObject} -To Provider", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
        var results = refused.Output.Select(item => (ChangeResult)item.BaseObject).ToList();
        Assert.Equal(results.Select(one => one.CustomerId).Order(), letters.SelectMany(letter => letter.Customers).Select(one => one.CustomerId).Distinct().Order());
        Assert.Equal(letters.Length, letters.Select(letter => letter.ProviderId).Distinct().Count());
        Assert.All(letters, letter =>
        {
            Assert.Equal("hu-HU", letter.Culture);
            Assert.All(letter.Customers, customer => Assert.Contains(customer.CustomerId.ToString(), letter.Body, StringComparison.Ordinal));
            Assert.DoesNotContain("Secret", letter.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Who_could_not_be_removed_in_a_run_is_in_the_letter_to_its_provider()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 25 -ResellerRemoval Refused");
        host.Run("$null = Get-PartnerCustomer | New-CustomerRemovalPlan $path -Reason Secret; Invoke-RelationshipPlan $path -Attest -Confirm:$false", ("path", Path.Combine(folder, "plan.json")));

        var refused = host.Get<RelationshipChange>("Get-RelationshipChange -Outcome ProviderMustAct");
        var outcome = host.Run("Get-RelationshipChange -Outcome ProviderMustAct | New-CustomerRemovalNotice -To Provider");

        var letters = outcome.Output.Select(item => (CustomerRemovalNotice)item.BaseObject).ToArray();
        var unwritten = outcome.Errors.Select(error => (Guid)error.TargetObject);
        Assert.NotEmpty(letters);
        Assert.All(outcome.Errors, error => Assert.StartsWith("RemovalNoticeProviderUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(refused.Select(one => one.CustomerId).Order(), letters.SelectMany(letter => letter.Customers).Select(one => one.CustomerId).Concat(unwritten).Distinct().Order());
        Assert.All(letters, letter => Assert.DoesNotContain("Secret", letter.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("New-ResellerInvitation Contoso -Culture ar-SA -Template $template")]
    [InlineData("(Get-PartnerCustomer)[0] | New-CustomerRemovalNotice -To Provider -IndirectProvider (Get-IndirectProvider)[0] -Culture ar-SA")]
    public void Letters_have_the_days_of_the_service_whatever_the_culture(string draft)
    {
        var template = Path.Combine(folder, "own.txt");
        File.WriteAllText(template, "Subject: S\n\n{{link}} {{date}}");

        var letter = host.Run($"({draft}).Body", ("template", template)).Everything;

        // The months of the Hijri calendar, which is the culture's own, have other names.
        Assert.Contains(CultureInfo.GetCultureInfo("ar-AE").DateTimeFormat.GetMonthName(DateTime.Now.Month), letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_is_named_gets_them_all()
    {
        var letter = host.Get<CustomerRemovalNotice>("$provider = (Get-IndirectProvider)[0]; Get-PartnerCustomer | New-CustomerRemovalNotice -To Provider -IndirectProvider $provider -Email desk@provider.test").Single();

        Assert.Equal((25, "desk@provider.test", RemovalNoticeRecipient.Provider), (letter.Customers.Count, letter.Email, letter.Recipient));
    }

    [Theory]
    [InlineData("Eml", ".eml", "X-Unsent: 1")]
    [InlineData("Text", ".txt", "Subject: ")]
    [InlineData("Html", ".html", "<!DOCTYPE html>")]
    public void Files_are_written_once_and_noted_without_their_text(string format, string extension, string holds)
    {
        const string Write = "Get-PartnerCustomer | New-CustomerRemovalNotice -Path $folder -Format $format -From 'Ada <ada@partner.test>'";
        var notices = host.Get<CustomerRemovalNotice>(Write, ("folder", folder), ("format", format));

        Assert.Equal(25, notices.Length);
        Assert.Equal(notices.Select(one => one.Path).Order(), Directory.GetFiles(folder).Order());
        Assert.All(notices, notice =>
        {
            Assert.EndsWith($"{notice.CustomerId}{extension}", notice.Path, StringComparison.Ordinal);
            Assert.Contains(holds, File.ReadAllText(notice.Path!), StringComparison.Ordinal);
        });
        var noted = host.Get<RelationshipEvent>("Get-RelationshipEvent").Where(entry => entry.Kind == "RemovalNoticeDrafted").ToList();
        Assert.Equal(notices.Select(one => one.CustomerId).Order(), noted.Select(entry => entry.CustomerId).Order());
        Assert.All(noted, entry => Assert.Equal("to the customer", entry.Detail));

        File.WriteAllText(notices[0].Path!, "worked on");
        Assert.Equal(Enumerable.Repeat("RemovalNoticeExists", 25), host.Run(Write).Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal("worked on", File.ReadAllText(notices[0].Path!));
        Assert.Equal(25, host.Get<CustomerRemovalNotice>(Write + " -Force").Length);
        Assert.NotEqual("worked on", File.ReadAllText(notices[0].Path!));
    }

    [Fact]
    public void Asking_first_and_drafts_without_files_write_nothing()
    {
        var path = Path.Combine(folder, "not there");

        Assert.Empty(host.Get<object>("Get-PartnerCustomer | New-CustomerRemovalNotice -Path $path -WhatIf", ("path", path)));
        Assert.NotEmpty(host.Get<CustomerRemovalNotice>("Get-PartnerCustomer | New-CustomerRemovalNotice"));

        Assert.False(Directory.Exists(path));
        Assert.Empty(host.Get<RelationshipEvent>("Get-RelationshipEvent"));
    }

    [Fact]
    public void A_customer_that_was_removed_still_gets_its_notice()
    {
        var notices = host.Get<CustomerRemovalNotice>("Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq Ready | Remove-CustomerRelationship -Reason Secret -Attest -Confirm:$false -PassThru | New-CustomerRemovalNotice -Culture de-DE");

        Assert.NotEmpty(notices);
        Assert.All(notices, notice =>
        {
            Assert.Contains(notice.Name, notice.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret", notice.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_partner_without_providers_gets_one_message()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 5 -PartnerType DirectBill");

        var outcome = host.Run("Get-PartnerCustomer | New-CustomerRemovalNotice -To Provider");

        Assert.Equal("WrongPartnerType", outcome.ErrorId);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void One_unknown_customer_does_not_stop_the_others()
    {
        var outcome = host.Run("@([guid]::NewGuid(); (Get-PartnerCustomer)[0]; 'nonsense'; (Get-PartnerCustomer)[1]) | New-CustomerRemovalNotice");

        Assert.Equal(2, outcome.Output.Count);
        Assert.Equal(2, outcome.Errors.Count);
    }

    [Fact]
    public void Own_templates_and_fields_are_used_and_what_is_wrong_with_them_is_said_once()
    {
        File.WriteAllText(Path.Combine(folder, "en.txt"), "Subject: Contract {{contract}}\n\nEnds on {{effectiveDate}}.");

        var notice = host.Get<CustomerRemovalNotice>("(Get-PartnerCustomer | Get-PartnerCustomer | Where-Object Culture -like 'en*')[0] | New-CustomerRemovalNotice -TemplateFolder $folder -Field @{ contract = 17 }", ("folder", folder)).Single();
        Assert.Equal("Contract 17", notice.Subject);
        Assert.StartsWith("DRAFT", notice.Body, StringComparison.Ordinal);
        Assert.Equal("TemplateNotFound", host.Run("Get-PartnerCustomer | New-CustomerRemovalNotice -Template $folder/none.txt").ErrorId);
        Assert.Equal("EmailInvalid", host.Run("Get-PartnerCustomer | New-CustomerRemovalNotice -Email 'a b'").ErrorId);
        Assert.Equal("CultureInvalid", host.Run("Get-PartnerCustomer | New-CustomerRemovalNotice -Culture 'no culture'").ErrorId);
    }
}

using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The staged module and a service in each of the troubles that misled somebody once.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task A_removal_is_believed_only_when_the_answer_says_so_and_settled_when_it_does_not()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "120", "--seed", "4");
        using var place = new TemporaryFile();
        var address = emulator.Http.BaseAddress!.ToString();
        var planned = await RunAsync(emulator, place, """
            $ready = Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq 'Ready'
            $plan = $ready | New-CustomerRemovalPlan "$Folder/plan.json" -Reason x
            "planned $($plan.Customers.Count)"
            """);
        var customers = int.Parse(planned.Single().Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        await FaultAsync(emulator, """{"faults":{"html":0.25,"blank":0.25,"unmoved":0.25},"seed":9}""");

        var lines = await RunAsync(emulator, place, """
            Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -PassThru -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
                ForEach-Object { if ($null -ne $_.Outcome) { "ended $($_.Outcome)" } else { "run $($_.State) $($_.Achieved)" } }
            Get-RelationshipChange | ForEach-Object Steps | Where-Object Kind -eq 'RemoveRelationship' | ForEach-Object { "detail $($_.Detail)" }
            """);

        Assert.Equal(customers, lines.Count(line => line == "ended Removed"));
        Assert.Contains($"run Done {customers}", lines);
        Assert.Contains(lines, line => line.StartsWith("detail The service's answer to PATCH", StringComparison.Ordinal) && line.Contains("When read back, the service shows no relationship", StringComparison.Ordinal));
        var writes = (await ReportAsync(emulator)).GetProperty("writes").EnumerateArray().ToList();
        Assert.Equal(customers, writes.Count(write => write.GetProperty("carriedOut").GetBoolean()));
        Assert.Equal(customers, writes.Select(write => write.GetProperty("requestId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_list_whose_pages_have_a_token_and_no_link_is_read_to_its_end()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "1200", "--fault", "token-only=1");
        using var place = new TemporaryFile();

        Assert.Equal(["1200"], await RunAsync(emulator, place, "@(Get-PartnerCustomer).Count"));
    }

    [Fact]
    public async Task A_list_that_ends_too_early_is_an_error_and_no_base_for_a_plan()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "1200", "--fault", "lost-page=1");
        using var place = new TemporaryFile();

        var lines = await RunAsync(emulator, place, """
            $first = @(Get-PartnerCustomer -ErrorAction SilentlyContinue -ErrorVariable failed)
            "list $($first.Count) $($failed[0].FullyQualifiedErrorId)"
            $first[0] | New-CustomerRemovalPlan "$Folder/p.json" -Reason x -ErrorAction SilentlyContinue -ErrorVariable unmade
            "plan $($unmade[0].FullyQualifiedErrorId)"
            """);

        Assert.Equal(["list 500 ListIncomplete,PartnerRelationships.Commands.GetPartnerCustomerCommand", "plan ListIncomplete,PartnerRelationships.Commands.NewCustomerRemovalPlanCommand"], lines);
    }

    [Fact]
    public async Task A_sign_in_without_a_second_factor_is_named_at_connect_and_in_the_middle_of_a_run()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "60");
        using var place = new TemporaryFile();
        await RunAsync(emulator, place, """$null = Get-PartnerCustomer | New-CustomerRemovalPlan "$Folder/plan.json" -Reason x""");

        var middle = await RunAsync(emulator, place, Faulty("mfa") + """Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false""");
        var connect = await RunAsync(emulator, place, "'connected'");
        await FaultAsync(emulator, """{"faults":{}}""");
        var after = await RunAsync(emulator, place, """
            "$((Get-RelationshipRun).State)"
            "$((Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -ErrorAction SilentlyContinue).State)"
            """);

        Assert.StartsWith("caught MfaRequired", middle.Single(), StringComparison.Ordinal);
        Assert.StartsWith("caught MfaRequired", connect.Single(), StringComparison.Ordinal);
        Assert.Equal(["ResumeNeeded", "Done"], after);
    }

    [Fact]
    public async Task What_cannot_succeed_is_tried_once_and_reported_at_once()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "50");
        using var place = new TemporaryFile();

        var lines = await RunAsync(emulator, place, """
            foreach ($kind in 'huge', 'long-text', 'busy-forever', 'mfa') {
                $null = Invoke-RestMethod "${Address}emulator/faults" -Method Put -Body "{`"faults`":{`"$kind`":1}}"
                $null = Invoke-RestMethod "${Address}emulator/requests" -Method Delete
                try { $null = Get-PartnerCustomer -ErrorAction Stop } catch { $id = $_.FullyQualifiedErrorId.Split(',')[0] }
                $asked = (Invoke-RestMethod "${Address}emulator/requests").operations | Where-Object operation -eq 'GET /v1/customers'
                "$kind $id $($asked.count)"
            }
            """);

        Assert.Equal(["huge AnswerTooLarge 1", "long-text MalformedAnswer 1", "busy-forever PauseTooLong 1", "mfa MfaRequired 1"], lines);
    }

    private static string Faulty(string kind) =>
        $$$"""$null = [System.Net.Http.HttpClient]::new().PutAsync("${Address}emulator/faults", [System.Net.Http.StringContent]::new('{"faults":{"{{{kind}}}":1}}')).Result; """;

    private static async Task<string[]> RunAsync(EmulatorProcess emulator, TemporaryFile place, string script)
    {
        var ended = await ModuleProcess.RunAsync("Run.ps1", emulator.Http.BaseAddress!.ToString(), "any", place.Folder, script);
        Assert.Equal("", ended.Errors);
        return ended.Lines;
    }

    private static async Task FaultAsync(EmulatorProcess emulator, string settings)
    {
        using var content = new StringContent(settings);
        (await emulator.Http.PutAsync("/emulator/faults", content, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static Task<JsonElement> ReportAsync(EmulatorProcess emulator) => emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
}

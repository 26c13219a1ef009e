using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PartnerRelationships.Bench.Server;

/// <summary>Serves customers, and as many users of one customer, from memory, one port for each size. Pages are rendered beforehand: the server's own work is next to nothing.</summary>
internal static class PageServer
{
    public static async Task<int> RunAsync(string[] sizes)
    {
        var apps = new List<WebApplication>();
        foreach (var size in sizes.Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            apps.Add(await StartAsync(CustomerPages.Render(size), UserPages.Render(size)));
        }

        Console.WriteLine("ports=" + string.Join(',', apps.Select(app => new Uri(app.Urls.Single()).Port)));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task<WebApplication> StartAsync(byte[][] customers, byte[][] users)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/v1/profiles/organization", () => Results.Content(CustomerPages.Profile, "application/json"));
        app.MapGet("/v1/customers", context => SendAsync(context, customers[PageNumber(context.Request)]));
        app.MapGet($"/v1/customers/{UserPages.Customer}/users", context => SendAsync(context, users[PageNumber(context.Request)]));
        await app.StartAsync();
        return app;
    }

    private static int PageNumber(HttpRequest request) =>
        request.Headers.TryGetValue("MS-ContinuationToken", out var token) ? int.Parse(token.ToString().Split('=')[1], CultureInfo.InvariantCulture) : 0;

    private static async Task SendAsync(HttpContext context, byte[] page)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page);
    }
}

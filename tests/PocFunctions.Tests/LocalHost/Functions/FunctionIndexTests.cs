using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PocFunctions.LocalHost.Functions;
using PocFunctions.LocalHost.Hosting;
using PocFunctions.Tests.LocalHost.Support;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Functions;

public sealed class FunctionIndexTests
{
    [Fact]
    public void Triggers_are_read_with_their_settings_resolved()
    {
        FunctionIndex index = FunctionIndex.Build(
            [typeof(Usable)], TestSettings.Of(("Often", "*/5 * * * * *"), ("Store", "connection"), ("QueueOfForms", "forms")));

        var http = Assert.IsType<HttpFunctionTrigger>(index.Find("Web")!.Trigger);
        Assert.Equal((AuthorizationLevel.Function, "things/{id}"), (http.AuthLevel, http.Route.RawText));
        Assert.Equal(["GET", "POST"], http.Methods);
        Assert.Equal(new QueueFunctionTrigger("forms", "connection"), index.Find("queued")!.Trigger);
        Assert.IsType<TimerFunctionTrigger>(index.Find("Timed")!.Trigger);
        Assert.Equal(3, index.Functions.Count);
    }

    [Fact]
    public void A_route_is_the_name_when_none_is_given()
    {
        FunctionIndex index = FunctionIndex.Build([typeof(WithoutRoute)], TestSettings.Of());

        Assert.Equal("Bare", Assert.IsType<HttpFunctionTrigger>(index.Find("Bare")!.Trigger).Route.RawText);
    }

    [Theory]
    [InlineData(typeof(SameName), "Two functions are named twin")]
    [InlineData(typeof(NoTrigger), "Function Lost has no trigger")]
    [InlineData(typeof(TwoTriggers), "Function Torn has 2 triggers")]
    [InlineData(typeof(AdminRoute), "Function Grab: the route 'administrators' begins with 'admin'")]
    [InlineData(typeof(RuntimeRoute), "Function Grab: the route '/Runtime/x' begins with 'runtime'")]
    [InlineData(typeof(BrokenRoute), "Function Broken: the route 'a/{b' is no route template")]
    [InlineData(typeof(SameRoute), "Functions One and Two answer to the same route and method: 'x/{id}'")]
    [InlineData(typeof(BadName), "Function 1st")]
    [InlineData(typeof(MissingSetting), "Function Timed: the setting Nowhere, named by %Nowhere%, is missing")]
    [InlineData(typeof(NestedSetting), "Function Timed: the setting in %A:B% has a nested name")]
    [InlineData(typeof(NoConnection), "Function Queued: the setting AzureWebJobsStorage")]
    [InlineData(typeof(FiveFields), "Function Timed: '0 0 * * *' is not a schedule")]
    [InlineData(typeof(StrangeParameter), "Function Odd: nothing can fill the parameter Version wanted")]
    [InlineData(typeof(OtherRouteParameter), "Function Odd: nothing can fill the parameter String name")]
    [InlineData(typeof(WrongReturn), "Function Mute returns Task; an HTTP function returns IResult")]
    [InlineData(typeof(AsyncVoid), "Function Gone must return Task")]
    public void What_cannot_be_fired_stops_the_start_naming_the_function(Type functions, string message)
    {
        var exception = Assert.Throws<StartException>(() => FunctionIndex.Build([functions], TestSettings.Of()));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_route_serves_two_functions_of_different_methods()
    {
        Assert.Equal(2, FunctionIndex.Build([typeof(SplitRoute)], TestSettings.Of()).Functions.Count);
    }

    public static class Usable
    {
        [Function("Web")]
        public static IResult Web([HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "things/{id}")] HttpRequest request, string id) =>
            Results.Text(id + request.Method);

        [Function("Queued")]
        public static Task Queued([QueueTrigger("%QueueOfForms%", Connection = "Store")] string text) => Task.FromResult(text);

        [Function("Timed")]
        public static void Timed([TimerTrigger("%Often%")] TimerInfo timer) => Assert.NotNull(timer);

        public static void NotAFunction() => Assert.Fail("Nobody calls this.");
    }

    public static class WithoutRoute
    {
        [Function("Bare")]
        public static IResult Bare([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text(request.Method);
    }

    public static class SplitRoute
    {
        [Function("Read")]
        public static IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x")] HttpRequest request) => Results.Text(request.Method);

        [Function("Write")]
        public static IResult Write([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "x")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class SameName
    {
        [Function("Twin")]
        public static void First([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);

        [Function("twin")]
        public static void Second([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class NoTrigger
    {
        [Function("Lost")]
        public static Task Lost(CancellationToken token) => Task.FromCanceled(token);
    }

    public static class TwoTriggers
    {
        [Function("Torn")]
        public static Task Torn([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [QueueTrigger("q")] string text) => Task.FromResult((timer, text));
    }

    public static class AdminRoute
    {
        [Function("Grab")]
        public static IResult Grab([HttpTrigger(AuthorizationLevel.Anonymous, Route = "administrators")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class RuntimeRoute
    {
        [Function("Grab")]
        public static IResult Grab([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/Runtime/x")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class BrokenRoute
    {
        [Function("Broken")]
        public static IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class SameRoute
    {
        [Function("One")]
        public static IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "X/{id}")] HttpRequest request) => Results.Text(request.Method);

        [Function("Two")]
        public static IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id}")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class BadName
    {
        [Function("1st")]
        public static void First([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class MissingSetting
    {
        [Function("Timed")]
        public static void Timed([TimerTrigger("%Nowhere%")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class NestedSetting
    {
        [Function("Timed")]
        public static void Timed([TimerTrigger("%A:B%")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class NoConnection
    {
        [Function("Queued")]
        public static Task Queued([QueueTrigger("q")] string text) => Task.FromResult(text);
    }

    public static class FiveFields
    {
        [Function("Timed")]
        public static void Timed([TimerTrigger("0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class StrangeParameter
    {
        [Function("Odd")]
        public static Task Odd([TimerTrigger("0 0 0 * * *")] TimerInfo timer, Version wanted) => Task.FromResult((timer, wanted));
    }

    public static class OtherRouteParameter
    {
        [Function("Odd")]
        public static IResult Odd([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id}")] HttpRequest request, string name) =>
            Results.Text(request.Method + name);
    }

    public static class WrongReturn
    {
        [Function("Mute")]
        public static Task Mute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.FromResult(request);
    }

    public static class AsyncVoid
    {
        [Function("Gone")]
        public static async void Gone([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => await Task.FromResult(timer);
    }
}

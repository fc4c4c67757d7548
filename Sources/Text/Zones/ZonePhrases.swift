/// English words and phrases of up to four words by what they say about a page.
enum ZonePhrases {
  static let all: [(String, ZoneCues)] = [
    (rails, .rail), (buttons, .button), (labels, .label), (firmLabels, .firmLabel), (tags, .tags),
    (networks, [.share, .network]), (shareWords, .share), (pleas, .plea), (page, .page),
    (pageCommon, .pageCommon),
    (reader, .reader), (photos, .photo), (agencies, .agency), (credits, .credit),
    (contributions, .contribution), (about, .about), (authorVerbs, .authorVerb), (roles, .role),
    (speech, .speech), (disclaimers, .disclaimer), (months, .month), (dateWords, .dateWord),
    (contacts, .contact), (copyright, .copyright), (headings, .heading), (notes, .notes),
    (records, .record), (memo, .memo), (salutations, .salutation), (editor, .editor),
    (particles, .particle), ("by", .by),
    ("allow,follow", .follow), (photosFromAgencies, [.photo, .agency]),
    (issues, .issue), (prompts, .prompt), (announcements, .announcement), (threads, .thread),
    (replies, .reply), (asks, .ask), (ourPage, .ourPage), (notices, .notice),
    (closingNotices, .closingNotice), (publishers, .publisher), (clock, .clock),
    (honorifics, .honorific), (creditLabels, .creditLabel), (captionLabels, .captionLabel),
    (lifeVerbs, .lifeVerb),
  ]

  static let rails = """
    also in this series,also of interest,also on,also read,don't miss,editor's picks
    editors' picks,editors picks,explore more,featured,featured content,featured stories
    from our partners,from the archive,further reading,happening now,in case you missed it
    in this series,keep exploring,latest,latest from,latest news,latest stories,more about
    more articles,more by,more by this author,more coverage,more for you,more from,more in,more like
    more must reads,more news,more on,more on this,more on this story,more stories,more to explore
    more to read,most popular,most read,most viewed,must read,must reads,next up,other articles
    other stories,our latest,popular,popular now,popular stories,read also,read next
    recent articles,recent episodes,recent posts,recommended,recommended articles
    recommended by,recommended for you,recommended reading,recommended stories,related
    related articles,related content,related coverage,related episodes,related experts
    related links,related news,related posts,related publications,related reading
    related research,related stories,related story,related topics,related video,see also
    similar articles,suggested reading,today's top stories,top news,top stories,trending
    trending now,trending stories,up next,what to read next,you may also like
    you might also like,you might like,top picks,top picks for you,our picks,more episodes,similar posts,more publications
    """
  static let buttons = """
    article continues,click here,click to,continue reading,keep reading,leave a comment
    leave a reply,listen on,listen to this,post a comment,read full,read more,read the full
    read this,scroll to continue,skip advertisement,skip to,story continues,text continues
    an official website,here's how you know,join the discussion,you are here
    enlarge this image,toggle caption,download the pdf,download pdf,join the conversation
    """
  static let labels = """
    analysis,article,articles,audio,blog,blogs,books,brief,briefing,briefs,business,column,commentary
    culture,economy,editorial,events,experts,explainer,explainers,fact sheet,feature,features
    insight,insights,interview,interviews,issue,issues,long read,magazine,multimedia,news,news analysis
    newsletter,op ed,opinion,opinions,perspective,perspectives,podcast,podcasts,policy,politics
    press release,publication,publications,q a,regions,report,reports,research,review,reviews
    programs,projects,special,statement,testimony,topics,transcript,video,videos
    working paper,world,exclusive,breaking,live,guest,essay,dispatch,story,stories,and
    security,defense,middle east,region,series,episode,host,guests,national,international,global
    """
  static let firmLabels = """
    # comment,# comments,# min,# min listen,# min read,# mins,# mins read,# minute listen
    # minute read,# minutes read,# views,# words,# shares,advertisement,advertising
    ad,also available in,available in,bookmark,comments,cookie settings,copy link,create account
    follow,home,last updated,listen,listen to article,listen to this article,log in,login
    main menu,menu,minute read,min read,newsletters,no comments,originally published,paid content
    pdf,print,print this page,privacy policy,published,reading time,save,save article
    search,share,sign in,site map,sitemap,sponsor,sponsored,sponsored content,subscribe
    subscribe now,subscribe today,support us,terms of use,terms of service,text size,time to read
    translate,updated,donate,donate now,register,register now,become a member,get the app
    my account,gift article,give this article,contact us,careers,press room,about us,close menu
    share this,# of #,in this article,just watched,more videos,must watch,now playing,replay,video #
    watch live,back,back to top,close,collapse,continue,download,expand,go to,hide,hide caption
    learn more,listen now,load more,more,next,next article,next post,play,previous
    previous article,previous post,read all,read in,read less,read on,see all,see more
    show caption,show less,show more,show transcript,view all,view comments,view full,view more
    about an hour ago,a day ago,a minute ago,an hour ago,just now,advertisement scroll to continue
    allow and continue,copy this link,end of facebook post,end of instagram post,end of tiktok post
    end of twitter post,end of x post,end of youtube post,like # reply,like loading,like this
    load more comments,newer,newer posts,older,older posts,oldest,reply,# likes,# replies
    watch now,open gallery,view gallery,add a comment,posted,modified,for immediate release,sign up,sign up now,font size,text resize,all rights reserved
    """
  static let tags = """
    categories,category,explore topics,filed under,in this article,keyword,keywords,posted in
    regions,tag,tagged,tagged with,tags,topic,topics,regions and countries,issues
    """
  static let networks = """
    bluesky,copy link,facebook,flipboard,instagram,linkedin,mastodon,messenger,pinterest,reddit
    share,snapchat,telegram,threads,tiktok,tumblr,tweet,twitter,wechat,whatsapp,x twitter,youtube
    """
  static let shareWords = """
    a,and,article,bookmark,by,click,copy,email,e,mail,episode,follow,gift,icon,in,like,link,more,new
    on,opens,or,page,pin,pocket,post,print,rss,save,send,sms,social,story,this,to,us,via,window,with
    x,friend,friends
    """
  static let pleas = """
    already a member,already a subscriber,already have an account,become a member
    become a subscriber,by clicking,by continuing,by registering,by signing up,by submitting
    by subscribing,click here to,create a free account,create an account,donate now,donate today
    donate to,download our,download the app,enjoying this article,enter your email,follow us
    for further information,for more information,for more stories like,get access,get full access,get our,get the best,get the latest
    get unlimited,if you enjoyed this,if you liked this,if you value,join our,join thousands
    join us,keep up with,listen and subscribe,log in,make a donation,never miss,please consider
    please enable,please subscribe,register for,register now,sign in to,sign up,start your
    stay connected,stay informed,stay up to date,stay updated,stay ahead,subscribe
    support independent journalism,support journalism,support our journalism,support our work
    support quality journalism,thank you for reading,thanks for reading,this article is free
    this article is for,this content is for,this site uses,this website uses,to continue reading
    to read more,to read the full,to read this,try unlimited,unlock this,want all of,want more,want more stories,we rely on,we use
    you have # free,you have reached your,you have read your,you've reached your,want to read
    """
  static let page = """
    ad blocker,browser,cookies,donate,inbox,javascript,log in,newsletter,newsletters
    notifications,paywall,podcast,podcasts,privacy notice,privacy policy,register,sign in,sign up
    subscribe,subscriber,subscribers,subscribing,subscription,subscriptions,terms of service
    terms of use,thank you for reading,thanks for reading,unsubscribe,website
    """
  static let pageCommon = """
    account,alerts,app,article,articles,contact,delivered,donation,donations,e mail,email,free
    independent journalism,journalism,listeners,member,members,membership,preferences,readers,site
    supporters,trial,unlimited,updates,weekly
    """
  static let reader = "you,your,you're,you've,yours"
  static let photos = """
    caption,cover image,credit,courtesy of,file photo,graphic by,illustration,illustration by
    image,image by,image courtesy of,image credit,image source,image via,photo,photo by
    photo courtesy of,photo credit,photo illustration by,photo via,photograph,photograph by
    photographer,photographs by,photography by,photos,photos by,picture,picture by,pictured
    picture credit,source getty,video by,credit photo
    """
  static let agencies = """
    afp,anadolu,ap,ap images,ap photo,associated press,bloomberg,corbis,epa,getty,getty images
    reuters,shutterstock,xinhua,zuma,zuma press,handout
    wikimedia commons,wikipedia,flickr,unsplash,alamy,upi,dpa,magnum,magnum photos
    """
  static let photosFromAgencies = """
    via afp,via ap,via associated press,via getty,via getty images,via reuters,via shutterstock
    """
  static let credits = """
    analysis by,commentary by,opinion by,review by,additional reporting,additional reporting by,compiled by,edited by,editing by
    interview by,interviewed by,hosted by,illustration by,illustrations by,photographs by,photography by,presented by,produced by,reported by,reporting by,research by,story by
    text by,translated by,translation by,transcribed by,with additional reporting by
    with reporting by,with reporting from,words by,writing by,written by,with contributions from,posted by
    """
  static let contributions = """
    contributed reporting,contributed to this article,contributed to this post,contributed to this report
    contributed to this story,contributed research,assisted with reporting,with files from
    """
  static let about = """
    about the author,about the authors,about the contributor,about the contributors
    about the editor,about the expert,about the experts,about the host,about the writer
    about the writers,about this author,author,author bio,author biography,authors
    contributor,contributors,guest,guests,host,hosts,meet the author,the author,the authors,the writer
    the writers
    """
  static let authorVerbs = """
    are,blogs,contributes,covers,directs,focuses,heads,is,leads,reports,runs,served,serves,teaches,was
    works,writes
    """
  static let roles = """
    academic,analyst,analysts,anthropologist,associate,attorney,author,authors,blogger,broadcaster
    bureau chief,candidate,chair,co author,co director,co editor,co founder,columnist,consultant
    contributor,coordinator,correspondent,correspondents,critic,director,documentarian,economist,editor
    editors,expert,fellow,fellows,filmmaker,founder,freelance,historian,host,intern,journalist
    journalists,lawyer,lecturer,novelist,photographer,photojournalist,political scientist,producer
    professor,professors,reporter,reporters,researcher,researchers,scholar,scholars,scientist
    specialist,strategist,student,writer,writers
    """
  static let speech = """
    added,adds,admitted,argued,argues,asked,believes,called,concluded,explained,explains,insisted
    insists,recalled,recalls,said,says,suggested,suggests,tells,thinks,told,warned,warns
    """
  static let disclaimers = """
    expressed in this article,expressed in this commentary
    article appeared in,article appears in,author's own,is solely responsible,sole views
    views expressed are,views expressed by,views expressed here,views expressed herein
    opinions expressed are,opinions expressed by,opinions expressed here,opinions expressed in
    solely those of,those of the author,those of the authors,views of its author
    article first appeared,article originally appeared,article was first published
    article was originally published,reprinted with permission,republished from
    version of this article,version of this story,views represented,do not necessarily reflect,do not necessarily represent,does not necessarily reflect
    """
  static let months = """
    january,february,march,april,may,june,july,august,september,october,november,december
    jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec
    """
  static let dateWords = """
    a,am,at,bst,cet,cst,date,edt,est,et,first,gmt,issued,last,local,m,modified,on,originally,p,pm
    posted,pt,published,publication,revised,the,time,updated,utc,ist,st,th,nd,rd,z,of,winter,spring
    summer,fall,autumn,issue,release,released,ago,hours,hour,day,days,minutes
    monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thur,thurs,fri,sat
    sun,noon,midnight,eastern,aired,recorded,ad,ah,d,h,min,mins,minute,second,seconds,week,weeks
    month,months,year,years
    """
  static let contacts = """
    cell,contact,contact us,contacts,e mail,email,fax,for further information,for inquiries
    for media inquiries,for more information,for press inquiries,inquiries,media contact
    media contacts,media inquiries,mobile,phone,press contact,press contacts,press office,tel
    telephone,write to,write to us,letters to the editor,send tips to
    """
  static let copyright = "all rights reserved,copyright #,copyright by,copyright c"
  static let headings = """
    abstract,acknowledgements,acknowledgments,annex,appendix,assessment,background,bottom line
    conclusion,conclusions,contents,context,discussion,executive summary,findings,foreword
    implications,in brief,introduction,key facts,key findings,key judgments,key points,key takeaways
    looking ahead,methodology,objectives,outlook,overview,policy implications
    policy recommendations,preface,questions and answers,recommendations,scope,summary,takeaways
    the bottom line,timeline,what comes next,highlights,purpose,next steps,policy options
    """
  static let notes = """
    bibliography,citations,endnotes,footnotes,notes,references,sources,works cited
    """
  static let records = """
    airgram,despatch,diplomatic note,editorial note,intelligence estimate,letter from the
    memorandum,memorandum by,memorandum for,memorandum from,memorandum of,message from,minutes of,paper prepared
    telegram,telegram from,executive order,public law,resolution
    """
  static let memo = "attention,from,participants,ref,reference,refs,subj,subject,to"
  static let salutations = """
    dear,excellencies,fellow citizens,fellow americans,ladies and gentlemen,madam,members of,mr,mrs
    my dear,my fellow,my friends,sir,to the congress,to the senate,to the house,your excellency
    your excellencies,to the president
    """
  static let editor = """
    author's note,clarification,correction,editor's note,editorial note,editors note
    editors' note,note,update
    """
  static let particles = "al,el,bin,ben,ibn,abu,ul,van,von,de,den,der,du,la,le,di,da,dos,st,and,y"
  static let issues = "edition,issue,no,number,print edition,vol,volume"
  static let prompts = """
    click here,click to,for the full,listen to more,listen to the full,read more about
    read more here,read our full,read the full,see the full,watch the full
    """
  static let announcements = """
    also read,also see,also watch,don't miss,gallery,go deeper,in photos,in pictures,listen
    listen to article,listen to the article,listen to this article,more,next,photos,previous
    read,read also,read more,recommended,related,see also,see more,video,watch,watch live
    """
  static let threads = """
    # comment,# comments,# replies,# responses to,# thought on,# thoughts on,add a comment
    all comments,comments #,join the conversation,join the discussion,leave a comment,leave a reply
    most liked,newest first,oldest first,post a comment,sort by,view comments,what do you think
    """
  static let replies = "like # reply,like loading,# likes,# replies,reply,report abuse,upvote"
  static let asks = """
    chip in,coffee,commission,contribute,contribution,donate,follow us,join us,member,membership
    newsletter,newsletters,patron,purchase,sign up,subscribe,subscriber,subscribers,subscription
    support,supporting
    """
  static let ourPage = """
    independent journalism,letters to the editor,on this page,our app,our comment policy
    our coverage,our daily,our journalism,our newsletter,our newsletters,our newsroom,our podcast
    our reporting,our weekly,our website,quality journalism,this blog,this newsletter,this podcast
    this website
    """
  static let notices = """
    our standards,this article appears in,this blog is now,this live blog,this live page
    this story appears in,this transcript has,this transcript is,this transcript may
    this transcript was,we will be right,we'll be right
    """
  static let closingNotices = """
    disclaimer,disclosure,this article was produced,this article was supported
    this project was supported,this report was produced,this report was supported
    this reporting was supported,this story was produced,this story was supported
    this work was supported
    """
  static let publishers = """
    is a non partisan,is a non profit,is a nonpartisan,is a nonprofit,is a not for
    is an independent daily,is an independent magazine,is an independent news
    is an independent newspaper,is an independent non,is an independent nonpartisan
    is an independent nonprofit,is an independent weekly
    """
  static let clock = """
    ago,am,bst,cest,cet,cst,edt,est,et,gmt,ist,pm,posted,pst,pt,updated,utc
    """
  static let honorifics = "dr,mr,mrs,ms,prof,professor"
  static let creditLabels = """
    illustration,illustrations,photographs,photography,text,translation,words
    """
  static let captionLabels = "image caption,image source,media caption,photo caption,video caption"
  static let lifeVerbs = """
    has,have,holds,lives,received,studied,studies,thanks,were,wishes,worked
    """
}
